package orders;

import io.hotsock.Hotsock;

/** Published by generated subclasses. */
class DecoratorTest extends AttachmentContract {
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

    @Override
    public boolean isWoven() {
        return false;
    }

    @Override
    public boolean seesCallsWithin() {
        return true;
    }
}
