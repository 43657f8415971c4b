package orders;

/** Never runs: both agents together are refused when the JVM starts. */
class TwoWeaversTest extends AttachmentContract {}
