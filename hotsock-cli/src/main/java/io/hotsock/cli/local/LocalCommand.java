package io.hotsock.cli.local;

import io.hotsock.cli.installation.AlgorithmConverter;
import io.hotsock.cli.installation.KeyFile;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.cli.terminal.Terminal;
import io.hotsock.local.LocalHotsock;
import io.hotsock.local.LocalHotsockBuilder;
import io.hotsock.local.SigningKey;
import io.hotsock.token.SigningAlgorithm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs an installation until it is interrupted. */
@Command(
        name = "local",
        mixinStandardHelpOptions = true,
        header = "Starts an installation on this machine.",
        description = {
            "Starts a Hotsock installation on this machine and runs until interrupted.",
            "",
            "Backends publish to it through the AWS SDK or over HTTP, browsers connect to it, and its console page shows "
                    + "what happens. It prints its endpoints, its keys, a token to connect with, and the environment "
                    + "variables that point the library at it. Everything it makes up (signing key, API keys, "
                    + "credentials) is for this run only and secret to nobody; give your own to keep them over restarts. "
                    + "Refused requests and the rule that refused them are logged on stderr.",
            "",
            "It is a development server: it keeps everything in memory and listens on this machine only."
        },
        footer = {
            "",
            "Examples:",
            "  hotsock local",
            "  hotsock local --port 0 --json               one line of JSON for scripts, on a free port",
            "  hotsock local --alg ES256 --key signing-key.pem --kid k-2031 --aud shop"
        })
public final class LocalCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8090;

    @Mixin
    private final Terminal terminal = new Terminal();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on; 0 is any free one. Default: " + USUAL_PORT + ".")
    private int port = USUAL_PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; anything but loopback lets others in. Default: ${DEFAULT-VALUE}.")
    private String host = "";

    @Option(
            names = "--alg",
            paramLabel = "ALGORITHM",
            converter = AlgorithmConverter.class,
            description = "The algorithm of the signing key before it is made or read. Default: ES256.")
    private SigningAlgorithm algorithm = SigningAlgorithm.ES256;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "The signing key: a private key, a public key (then no token is printed) or, for HS*, the raw "
                            + "secret. Default: a new one.")
    private @Nullable Path key;

    @Option(
            names = "--key-passphrase",
            paramLabel = "TEXT",
            description = "Opens an encrypted private key, which is printed opened with --json.")
    private @Nullable String passphrase;

    @Option(
            names = "--kid",
            paramLabel = "ID",
            description = "The signing key's id. Default: none for a key of your own, so that any kid is accepted.")
    private @Nullable String keyId;

    @Option(names = "--aud", paramLabel = "AUDIENCE", description = "What every token's claim aud must hold.")
    private @Nullable String audience;

    @Option(names = "--iss", paramLabel = "ISSUER", description = "What every token's claim iss must be.")
    private @Nullable String issuer;

    @Option(names = "--region", paramLabel = "REGION", description = "The AWS region it claims. Default: eu-west-1.")
    private @Nullable String region;

    @Option(names = "--function-name", paramLabel = "NAME", description = "The publish function's name.")
    private @Nullable String functionName;

    @Option(
            names = "--access-key",
            arity = "2",
            paramLabel = "TEXT",
            description = "The AWS access key id and secret access key that it lets in. Default: random ones.")
    private List<String> credentials = new ArrayList<>();

    @Option(
            names = "--api-key",
            paramLabel = "TEXT",
            description = "A key for the HTTP publish and admin APIs; may be repeated. Default: two random ones.")
    private List<String> apiKeys = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        try (LocalHotsock local = builder().start()) {
            Announcement announcement = Announcement.of(local, audience, issuer);
            if (terminal.json()) {
                terminal.print(announcement.toJson());
            } else {
                announcement.print(terminal);
            }
            untilInterrupted(local);
        }
        return 0;
    }

    private LocalHotsockBuilder builder() {
        LocalHotsockBuilder builder = LocalHotsock.builder().host(host).signingKey(signingKey());
        try {
            builder.port(port);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
        if (audience != null) {
            builder.requiredAudience(audience);
        }
        if (issuer != null) {
            builder.requiredIssuer(issuer);
        }
        if (region != null) {
            builder.region(region);
        }
        if (functionName != null) {
            builder.functionName(functionName);
        }
        if (!credentials.isEmpty()) {
            builder.credentials(credentials.get(0), credentials.get(1));
        }
        return apiKeys.isEmpty() ? builder : builder.apiKeys(apiKeys.toArray(String[]::new));
    }

    private SigningKey signingKey() {
        if (key == null) {
            SigningKey generated = SigningKey.generate(algorithm.jwsName());
            return keyId == null ? generated : generated.withKeyId(keyId);
        }
        KeyFile file = KeyFile.read(key, algorithm, passphrase);
        file.warning().ifPresent(terminal::note);
        return keyId == null ? file.forLocal() : file.forLocal().withKeyId(keyId);
    }

    /** Ends with the process; the hook lets connections be closed in order. */
    private static void untilInterrupted(LocalHotsock local) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(local::close, "hotsock-local-shutdown"));
        new CountDownLatch(1).await();
    }
}
