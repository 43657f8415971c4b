package orders;

/** Woven by AspectJ's compiler. */
class AspectjCtwTest extends AttachmentContract {}
