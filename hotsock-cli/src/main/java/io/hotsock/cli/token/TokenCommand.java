package io.hotsock.cli.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.cli.installation.KeyOptions;
import io.hotsock.cli.terminal.CommandFailure;
import io.hotsock.cli.terminal.Json;
import io.hotsock.cli.terminal.Terminal;
import io.hotsock.token.TokenBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Signs a token. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        header = "Signs tokens, and explains them.",
        sortOptions = false,
        description = {
            "Signs a token and prints it alone on the last line of stdout. Every rule of the service is checked first; a "
                    + "token that the service would not accept is not signed.",
            "",
            "'hotsock token inspect' decodes a token and says what the service would make of it."
        },
        footer = {
            "",
            "Examples:",
            "  hotsock token --alg ES256 --key signing-key.pem --uid u-17 --subscribe user.42 'org.*' --ttl 3600",
            "  hotsock token --key signing-key.pem --uid u-17 --subscribe lobby.7 --publish lobby.7 'note.*'",
            "  hotsock token --key signing-key.pem --scope subscribe --connection-id Rk3pQdLoAMCFuw= \\",
            "          --subscribe presence.studio",
            "  hotsock token --key signing-key.pem --claims '{\"scope\":\"connect\",\"exp\":4102444800}'"
        })
public final class TokenCommand implements Runnable {

    private static final String DEFAULT_TTL = "HOTSOCK_ISSUER_TOKEN_TTL";

    private final Map<String, String> environment;

    @Mixin
    private final Terminal terminal = new Terminal();

    @Mixin
    private final KeyOptions key;

    @Mixin
    private final ClaimOptions claims = new ClaimOptions();

    @Mixin
    private final ChannelOptions channels = new ChannelOptions();

    @Mixin
    private final MessageOptions messages = new MessageOptions();

    @Mixin
    private final StorageOptions storage = new StorageOptions();

    @Option(
            names = "--claims",
            paramLabel = "JSON",
            description = "All claims as one JSON object, signed unchecked beside the defaults of the key's options. "
                    + "Other options for claims are then not looked at.")
    private @Nullable String allClaims;

    /** A command that reads variables from the environment given. */
    public TokenCommand(Map<String, String> environment) {
        this.environment = environment;
        this.key = new KeyOptions(environment);
    }

    @Override
    public void run() {
        String token = allClaims == null ? checked() : unchecked(allClaims);
        if (terminal.json()) {
            terminal.print(Json.object().put("token", token));
        } else {
            terminal.printRaw(token);
        }
    }

    private String checked() {
        TokenBuilder token = key.signer(claims.issuedAt()).token();
        claims.addTo(token, environment.get(DEFAULT_TTL));
        Grants grants = new Grants(token);
        channels.addTo(grants);
        messages.addTo(grants);
        storage.addTo(grants);
        return token.issue();
    }

    private String unchecked(String json) {
        if (!(Json.read(json, "value of --claims", "It must be an object.") instanceof ObjectNode object)) {
            throw CommandFailure.usage("The value of --claims is no JSON object.");
        }
        return key.signer(claims.issuedAt()).issue(Json.fields(object));
    }
}
