package io.hotsock.token.internal;

import java.security.Provider;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Amazon Corretto Crypto Provider, where its jar is on the class path. Used by name alone, so that the jar stays
 * optional; looked for once, because its native part takes a third of a second to load.
 */
public final class CorrettoProvider {

    static final String CLASS_NAME = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private CorrettoProvider() {}

    /** The provider, or {@code null} where it is missing or can not work on this machine. */
    public static @Nullable Provider find() {
        return Holder.PROVIDER;
    }

    static @Nullable Provider load(String className, Supplier<Logger> log) {
        try {
            Class<?> type = Class.forName(className, true, CorrettoProvider.class.getClassLoader());
            Provider provider = (Provider) type.getField("INSTANCE").get(null);
            type.getMethod("assertHealthy").invoke(provider);
            return provider;
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            log.get()
                    .warn(
                            "The Amazon Corretto Crypto Provider is on the class path but can not be used here;"
                                    + " tokens are signed by the platform's own, slower providers. Reason: {}",
                            root(e).toString());
            return null;
        }
    }

    private static Throwable root(Throwable problem) {
        Throwable cause = problem.getCause();
        return cause == null ? problem : root(cause);
    }

    private static final class Holder {
        static final @Nullable Provider PROVIDER =
                load(CLASS_NAME, () -> LoggerFactory.getLogger(CorrettoProvider.class));
    }
}
