package io.hotsock.token.internal;

import io.hotsock.token.TokenIssuer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the token package finds the default installation's issuer without knowing installations. The package
 * {@code io.hotsock} fills it; the supplier is asked for each token, so that a replaced installation counts at once.
 */
public final class DefaultIssuer {

    private static volatile @Nullable Supplier<? extends TokenIssuer> source;

    private DefaultIssuer() {}

    /** Names the source of the default issuer; {@code null} takes it away. */
    public static void set(@Nullable Supplier<? extends TokenIssuer> newSource) {
        source = newSource;
    }

    /**
     * The default installation's issuer.
     *
     * @throws IllegalStateException when no default installation is configured
     */
    public static TokenIssuer get() {
        Supplier<? extends TokenIssuer> current = source;
        if (current == null) {
            throw new IllegalStateException("There is no default Hotsock installation to issue tokens for:"
                    + " call Hotsock.configure(...) first, or start from an issuer of your own with issuer.token().");
        }
        return current.get();
    }
}
