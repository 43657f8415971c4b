package orders;

/** Woven when the project is built. */
class ByteBuddyMavenTest extends AttachmentContract {}
