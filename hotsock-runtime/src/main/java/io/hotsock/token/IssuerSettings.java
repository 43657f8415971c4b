package io.hotsock.token;

import io.hotsock.token.internal.ClaimDefaults;
import io.hotsock.token.internal.KeyMaterial;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an issuer signs and what it adds to each token. The key is read and checked against the algorithm when the settings
 * are built.
 *
 * <p>Immutable and safe for use by several threads. {@link #toString()} never holds the key.
 */
public final class IssuerSettings {

    private final SigningAlgorithm algorithm;
    private final SigningKey key;
    private final KeyMaterial material;
    private final @Nullable String keyId;
    private final ClaimDefaults claims;
    private final SignatureProvider provider;
    private final TokenDefaults defaults;

    private IssuerSettings(Builder builder, SigningKey key) {
        algorithm = builder.algorithm;
        this.key = key;
        material = key.load(algorithm);
        keyId = builder.keyId;
        provider = builder.provider;
        Duration ttl = builder.ttl.isNegative() ? Duration.ZERO : builder.ttl;
        claims = new ClaimDefaults(
                builder.audience,
                builder.issuer,
                builder.issuedAt,
                builder.tokenId,
                ttl.toSeconds(),
                builder.expirationRequired,
                builder.clock,
                builder.idSource);
        Duration lifetime = ttl.toSeconds() > 0 ? ttl : TokenDefaults.DEFAULT_LIFETIME;
        defaults = new TokenDefaults(builder.clock, builder.idSource, lifetime, builder.webSocketUrl);
    }

    /** Settings with nothing set but ES256 and the automatic provider. */
    public static Builder builder() {
        return new Builder();
    }

    SigningAlgorithm algorithm() {
        return algorithm;
    }

    KeyMaterial material() {
        return material;
    }

    @Nullable
    String keyId() {
        return keyId;
    }

    ClaimDefaults claims() {
        return claims;
    }

    SignatureProvider provider() {
        return provider;
    }

    TokenDefaults defaults() {
        return defaults;
    }

    @Override
    public String toString() {
        return "IssuerSettings[algorithm=" + algorithm.jwsName() + ", key=" + key + ", keyId=" + keyId + ", provider="
                + provider + "]";
    }

    /** Collects settings; not thread-safe. {@code null} stands for "not set" wherever it is accepted. */
    public static final class Builder {

        private static final Duration MAX_TTL = Duration.ofDays(36_500);

        private SigningAlgorithm algorithm = SigningAlgorithm.ES256;
        private @Nullable SigningKey key;
        private @Nullable String keyId;
        private @Nullable String audience;
        private @Nullable String issuer;
        private boolean issuedAt;
        private boolean tokenId;
        private Duration ttl = Duration.ZERO;
        private boolean expirationRequired = true;
        private Clock clock = Clock.systemUTC();
        private Supplier<String> idSource = () -> UUID.randomUUID().toString();
        private SignatureProvider provider = SignatureProvider.automatic();
        private @Nullable URI webSocketUrl;

        private Builder() {}

        /** The key to sign with; required. */
        public Builder key(SigningKey newKey) {
            this.key = Objects.requireNonNull(newKey, "key");
            return this;
        }

        /** The key to sign with, as text: see {@link SigningKey#text(String)}. */
        public Builder privateKey(String text) {
            return key(SigningKey.text(text));
        }

        /** The algorithm; default ES256. */
        public Builder algorithm(SigningAlgorithm newAlgorithm) {
            this.algorithm = Objects.requireNonNull(newAlgorithm, "algorithm");
            return this;
        }

        /** The header {@code kid}; default none. */
        public Builder keyId(@Nullable String newKeyId) {
            this.keyId = newKeyId;
            return this;
        }

        /** The default {@code aud}; default none. */
        public Builder audience(@Nullable String newAudience) {
            this.audience = newAudience;
            return this;
        }

        /** The default {@code iss}; default none. */
        public Builder issuer(@Nullable String newIssuer) {
            this.issuer = newIssuer;
            return this;
        }

        /** Whether tokens get an {@code iat}; default not. */
        public Builder issuedAt(boolean added) {
            this.issuedAt = added;
            return this;
        }

        /** Whether tokens get a {@code jti} from the id source; default not. */
        public Builder tokenId(boolean added) {
            this.tokenId = added;
            return this;
        }

        /**
         * How long tokens live that say nothing about it, in whole seconds. Zero, less and {@code null} mean no default:
         * plain claims then need an {@code exp} of their own, and a {@link TokenBuilder} goes by
         * {@link TokenDefaults#DEFAULT_LIFETIME}.
         */
        public Builder ttl(@Nullable Duration newTtl) {
            this.ttl = newTtl == null ? Duration.ZERO : newTtl;
            return this;
        }

        /** Whether plain claims without {@code exp} are refused, as the service refuses such tokens; default true. */
        public Builder expirationRequired(boolean required) {
            this.expirationRequired = required;
            return this;
        }

        /** Tells the time; default the system's clock. */
        public Builder clock(Clock newClock) {
            this.clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /** Makes values for {@code jti}, on any thread; default random UUIDs. */
        public Builder idSource(Supplier<String> newIdSource) {
            this.idSource = Objects.requireNonNull(newIdSource, "idSource");
            return this;
        }

        /** Who computes the signatures; default {@link SignatureProvider#automatic()}. */
        public Builder provider(SignatureProvider newProvider) {
            this.provider = Objects.requireNonNull(newProvider, "provider");
            return this;
        }

        /**
         * The URL that browsers connect to, without its query: connect tokens that would make it too long are refused.
         * Default: the longest URL that an installation gets by itself is assumed.
         */
        public Builder webSocketUrl(@Nullable URI newUrl) {
            this.webSocketUrl = newUrl;
            return this;
        }

        /**
         * The settings, with the key read and checked.
         *
         * @throws IllegalArgumentException when the ttl is more than a hundred years
         * @throws SigningKeyException when there is no key, or it can not be read or does not fit the algorithm
         */
        public IssuerSettings build() {
            if (ttl.compareTo(MAX_TTL) > 0) {
                throw new IllegalArgumentException(
                        "The token ttl is " + ttl + "; at most " + MAX_TTL.toDays() + " days are allowed.");
            }
            SigningKey given = key;
            if (given == null) {
                throw new SigningKeyException(
                        "The issuer has no signing key: set one with key(...) or privateKey(...).");
            }
            return new IssuerSettings(this, given);
        }
    }
}
