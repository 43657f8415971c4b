package orders;

/** Woven by AspectJ's agent as classes load. */
class AspectjLtwTest extends AttachmentContract {}
