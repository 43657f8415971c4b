package io.hotsock.token;

import io.hotsock.token.internal.CorrettoProvider;
import io.hotsock.token.internal.KeyMaterial;
import io.hotsock.token.internal.SigningCore;
import java.security.Provider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An issuer that holds its key in this process. Its key and settings can be replaced while it is in use.
 *
 * <p>Safe for use by several threads, virtual ones included: make one and share it.
 */
public final class LocalTokenIssuer implements TokenIssuer {

    private volatile State state;

    LocalTokenIssuer(IssuerSettings settings) {
        state = State.of(settings);
    }

    @Override
    public String issue(Map<String, ? extends @Nullable Object> claims) {
        return state.core.issue(claims);
    }

    @Override
    public TokenDefaults defaults() {
        return state.settings.defaults();
    }

    /**
     * Goes on with other settings, another key above all. Tokens begun before are finished with the old key, those begun
     * after this call carry the new one, and no call is lost. The new key is tried first: when it can not be used, the
     * old one stays.
     *
     * @throws SigningKeyException when the new key can not be used
     */
    public void rotate(IssuerSettings next) {
        state = State.of(next);
    }

    @Override
    public String toString() {
        return "LocalTokenIssuer[" + state.settings + "]";
    }

    /** Settings and what was made of them, replaced together. */
    private record State(IssuerSettings settings, SigningCore core) {

        static State of(IssuerSettings settings) {
            SignatureProvider choice = settings.provider();
            Provider provider = choice.isAutomatic() ? fastest(settings.material()) : choice.provider();
            return new State(
                    settings,
                    SigningCore.of(
                            settings.algorithm(),
                            settings.keyId(),
                            settings.material(),
                            settings.claims(),
                            provider,
                            choice.isAutomatic()));
        }

        /** A key that does not leave its provider signs nowhere else. */
        private static @Nullable Provider fastest(KeyMaterial key) {
            return key instanceof KeyMaterial.Held ? null : CorrettoProvider.find();
        }
    }
}
