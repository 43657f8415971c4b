package orders;

import io.hotsock.Hotsock;

/** Decorators of a woven class stand back. */
class WovenDecoratorTest extends AttachmentContract {
    private static final boolean DETACHED = Boolean.getBoolean("detached");

    @Override
    public OrderDesk desk() {
        return DETACHED ? new OrderDesk() : new PublishingOrderDesk(Hotsock.defaultInstallation());
    }

    @Override
    public OrderDesk.Loud loudDesk() {
        return DETACHED ? new OrderDesk.Loud() : new PublishingOrderDesk_Loud(Hotsock.defaultInstallation());
    }

    @Override
    public OrderDesk.Early earlyDesk() {
        return DETACHED ? new OrderDesk.Early() : new PublishingOrderDesk_Early(Hotsock.defaultInstallation());
    }
}
