package orders;

/** Woven twice as it loads, where that is not refused. */
class TwoWeaversTest extends AttachmentContract {}
