package io.hotsock.token;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens for one installation. {@link #of(IssuerSettings)} makes the one that holds its key itself; other
 * implementations may leave the key elsewhere.
 *
 * <p>Implementations are safe for use by several threads: make one and share it.
 */
public interface TokenIssuer {

    /**
     * Signs these claims, after the issuer's own defaults (contract section 10.3). A claim given here replaces the
     * default of its name in the default's place; a {@code null} removes the default, and where there is none is kept as
     * JSON {@code null}. Values are maps with string keys, collections, arrays, strings, numbers, booleans, {@code null},
     * Jackson nodes, and what Jackson can write; {@code exp}, {@code nbf} and {@code iat} may be an
     * {@link java.time.Instant}. Nothing else about the claims is checked: {@link #token()} does that.
     *
     * @throws InvalidTokenException when a value has no JSON form (numbers that are not finite included), when
     *     {@code exp}, {@code nbf} or {@code iat} is no number, or when there is no {@code exp}
     */
    String issue(Map<String, ? extends @Nullable Object> claims);

    /** What builders of this issuer go by. */
    default TokenDefaults defaults() {
        return TokenDefaults.standard();
    }

    /** Starts a token without a user id; {@link TokenBuilder#uid(String)} gives it one. */
    default TokenBuilder token() {
        return new TokenBuilder(this);
    }

    /**
     * An issuer that signs with the key in these settings.
     *
     * @throws SigningKeyException when the chosen provider can not sign with the key
     */
    static LocalTokenIssuer of(IssuerSettings settings) {
        return new LocalTokenIssuer(settings);
    }
}
