package orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hotsock.Hotsock;
import io.hotsock.api.HotsockEvent;
import org.junit.jupiter.api.Test;

/** In a named module: woven while it was built, or published by generated subclasses. */
class ModulesTest extends AttachmentContract {
    private static final boolean DETACHED = Boolean.getBoolean("detached");
    private static final boolean UNWOVEN = Boolean.getBoolean("unwoven");
    private static final boolean PLAIN = DETACHED || !UNWOVEN;

    @Override
    public OrderDesk desk() {
        return PLAIN ? new OrderDesk() : new PublishingOrderDesk(Hotsock.defaultInstallation());
    }

    @Override
    public OrderDesk.Loud loudDesk() {
        return PLAIN ? new OrderDesk.Loud() : new PublishingOrderDesk_Loud(Hotsock.defaultInstallation());
    }

    @Override
    public OrderDesk.Early earlyDesk() {
        return PLAIN ? new OrderDesk.Early() : new PublishingOrderDesk_Early(Hotsock.defaultInstallation());
    }

    @Override
    public boolean isWoven() {
        return !UNWOVEN;
    }

    @Override
    public boolean seesCallsWithin() {
        return true;
    }

    @Test
    void theClassesAreInTheirModule() {
        assertEquals("orders", OrderDesk.class.getModule().getName());
        assertEquals("io.hotsock.api", HotsockEvent.class.getModule().getName());
    }
}
