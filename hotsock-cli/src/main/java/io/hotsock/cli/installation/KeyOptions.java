package io.hotsock.cli.installation;

import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.token.IssuerSettings;
import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningKey;
import io.hotsock.token.TokenIssuer;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The signing key of an installation, as a mixin. */
public final class KeyOptions {

    private static final String PREFIX = "HOTSOCK_ISSUER_";

    private final Map<String, String> environment;

    @Option(
            names = "--alg",
            paramLabel = "ALGORITHM",
            converter = AlgorithmConverter.class,
            description = "HS256, RS256, PS256, ES256 (each also with 384 and 512) or EdDSA. Default: "
                    + "HOTSOCK_ISSUER_KEY_ALGORITHM, else ES256.")
    private @Nullable SigningAlgorithm algorithm;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The private key (PEM, DER or JWK) or, for HS*, the raw secret, of which every byte counts. "
                    + "Default: HOTSOCK_ISSUER_PRIVATE_KEY.")
    private @Nullable Path key;

    @Option(names = "--key-passphrase", paramLabel = "TEXT", description = "Opens an encrypted private key.")
    private @Nullable String passphrase;

    @Option(
            names = "--kid",
            paramLabel = "ID",
            description = "The key's id, for the header kid. Default: HOTSOCK_ISSUER_KEY_ID.")
    private @Nullable String keyId;

    @Option(
            names = "--aud",
            paramLabel = "AUDIENCE",
            description = "The claim aud, or what it must hold. Default: HOTSOCK_ISSUER_AUD_CLAIM.")
    private @Nullable String audience;

    @Option(
            names = "--iss",
            paramLabel = "ISSUER",
            description = "The claim iss, or what it must be. Default: HOTSOCK_ISSUER_ISS_CLAIM.")
    private @Nullable String issuer;

    /** Options that fall back to these variables. */
    public KeyOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whether a key was named at all. */
    public boolean given() {
        return key != null || variable("PRIVATE_KEY") != null;
    }

    /** The algorithm in force. */
    public SigningAlgorithm algorithm() {
        if (algorithm != null) {
            return algorithm;
        }
        String name = variable("KEY_ALGORITHM");
        try {
            return name == null ? SigningAlgorithm.ES256 : SigningAlgorithm.of(name);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("HOTSOCK_ISSUER_KEY_ALGORITHM: " + e.getMessage());
        }
    }

    /** What {@code aud} an installation is held to require. */
    public @Nullable String audience() {
        return audience == null ? variable("AUD_CLAIM") : audience;
    }

    /** What {@code iss} an installation is held to require. */
    public @Nullable String issuer() {
        return issuer == null ? variable("ISS_CLAIM") : issuer;
    }

    /** The key's id. */
    public @Nullable String keyId() {
        return keyId == null ? variable("KEY_ID") : keyId;
    }

    /** The key. */
    public SigningKey key() {
        SigningKey found = key == null ? fromEnvironment() : SigningKey.file(key);
        return passphrase == null ? found : found.withPassphrase(passphrase);
    }

    /**
     * What signs with the key.
     *
     * @param issuedAt whether tokens say when they were issued
     */
    public TokenIssuer signer(boolean issuedAt) {
        return TokenIssuer.of(IssuerSettings.builder()
                .algorithm(algorithm())
                .key(key())
                .keyId(keyId())
                .audience(audience())
                .issuer(issuer())
                .issuedAt(issuedAt)
                .build());
    }

    /** What verifies the key's tokens; with --key this may be a public key. */
    public io.hotsock.local.SigningKey verifying() {
        io.hotsock.local.SigningKey found = key == null
                ? KeyFile.verifying(algorithm(), fromEnvironment().installationParameter(algorithm()))
                : KeyFile.read(key, algorithm(), passphrase).forVerifying();
        String id = keyId();
        return id == null ? found : found.withKeyId(id);
    }

    private SigningKey fromEnvironment() {
        String text = variable("PRIVATE_KEY");
        if (text == null) {
            throw CommandFailure.usage(
                    "No signing key: give --key FILE, or set HOTSOCK_ISSUER_PRIVATE_KEY to the key itself.");
        }
        return SigningKey.text(text);
    }

    private @Nullable String variable(String name) {
        String value = environment.get(PREFIX + name);
        return value == null || value.isBlank() ? null : value;
    }
}
