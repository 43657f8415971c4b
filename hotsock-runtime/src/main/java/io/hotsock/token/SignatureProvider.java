package io.hotsock.token;

import java.security.Provider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which implementation of the algorithms signs. A provider is used as an instance for our own signatures alone; none is
 * ever registered with {@link java.security.Security}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SignatureProvider {

    private static final SignatureProvider AUTOMATIC = new SignatureProvider("automatic", null);
    private static final SignatureProvider PLATFORM = new SignatureProvider("platform", null);

    private final String name;
    private final @Nullable Provider provider;

    private SignatureProvider(String name, @Nullable Provider provider) {
        this.name = name;
        this.provider = provider;
    }

    /**
     * The default: the Amazon Corretto Crypto Provider when its jar is on the class path and its native part loads, else
     * the platform's own. Loading takes about a third of a second, when the issuer is made; a process that lives only for
     * a few tokens is better off with {@link #platform()}.
     */
    public static SignatureProvider automatic() {
        return AUTOMATIC;
    }

    /** The providers registered with the Java platform, in their order of preference. */
    public static SignatureProvider platform() {
        return PLATFORM;
    }

    /** One provider of the caller's; where it lacks an algorithm, the issuer is refused when it is made. */
    public static SignatureProvider of(Provider provider) {
        return new SignatureProvider(provider.getName(), Objects.requireNonNull(provider, "provider"));
    }

    boolean isAutomatic() {
        return this == AUTOMATIC;
    }

    @Nullable
    Provider provider() {
        return provider;
    }

    @Override
    public String toString() {
        return name;
    }
}
