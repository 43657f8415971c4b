package io.hotsock.token.internal;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.security.Provider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;

/** The fast provider's failures end in the platform's own, never in an exception. */
class CorrettoProviderTest {

    private final Logger log = mock(Logger.class);

    @Test
    void aMissingJarIsNothingToSpeakOf() {
        assertNull(load("com.example.NoSuchProvider"));
        verifyNoInteractions(log);
    }

    @Test
    void aBrokenNativePartFallsBackWithOneLine() {
        assertNull(load(Unhealthy.class.getName()));
        verify(log, times(1)).warn(contains("slower providers"), contains("native part not found"));
        verifyNoMoreInteractions(log);
    }

    @ParameterizedTest
    @ValueSource(classes = {Unloadable.class, String.class})
    void soDoesWhateverElseIsWrong(Class<?> broken) {
        assertNull(load(broken.getName()));
        verify(log, times(1)).warn(anyString(), anyString());
        verifyNoMoreInteractions(log);
    }

    @Test
    void aHealthyOneIsTaken() {
        assertSame(Healthy.INSTANCE, load(Healthy.class.getName()));
        verifyNoInteractions(log);
    }

    private @Nullable Provider load(String className) {
        return CorrettoProvider.load(className, () -> log);
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
