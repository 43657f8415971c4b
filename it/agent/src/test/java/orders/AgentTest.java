package orders;

/** Woven by the agent as classes load. */
class AgentTest extends AttachmentContract {}
