package io.hotsock.token.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.security.Provider;
import org.junit.jupiter.api.Test;

/** The fast provider's failures end in the platform's own, never in an exception. */
class CorrettoProviderTest {

    @Test
    void aMissingJarIsNothingToSpeakOf() {
        assertNull(CorrettoProvider.load("com.example.NoSuchProvider"));
    }

    @Test
    void aBrokenNativePartFallsBack() {
        assertNull(CorrettoProvider.load(Unhealthy.class.getName()));
        assertNull(CorrettoProvider.load(Unloadable.class.getName()));
        assertNull(CorrettoProvider.load(String.class.getName()));
    }

    @Test
    void aHealthyOneIsTaken() {
        assertSame(Healthy.INSTANCE, CorrettoProvider.load(Healthy.class.getName()));
        assertEquals("Stand-in", CorrettoProvider.load(Healthy.class.getName()).getName());
    }

    /** Like the real one. */
    public static final class Healthy extends Provider {
        private static final long serialVersionUID = 1L;

        public static final Healthy INSTANCE = new Healthy();

        private Healthy() {
            super("Stand-in", "1", "");
        }

        public void assertHealthy() {}
    }

    /** Like the real one on another machine. */
    public static final class Unhealthy extends Provider {
        private static final long serialVersionUID = 1L;

        public static final Unhealthy INSTANCE = new Unhealthy();

        private Unhealthy() {
            super("Stand-in", "1", "");
        }

        public void assertHealthy() {
            requireNative(false);
        }

        private static void requireNative(boolean found) {
            if (!found) {
                throw new IllegalStateException("native part not found");
            }
        }
    }

    /** Fails while its class is initialised. */
    public static final class Unloadable {
        public static final Provider INSTANCE = fail();

        private Unloadable() {}

        private static Provider fail() {
            throw new UnsatisfiedLinkError("no such library");
        }
    }
}
