package io.hotsock.cli.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.cli.installation.AlgorithmConverter;
import io.hotsock.cli.installation.KeyFile;
import io.hotsock.cli.terminal.Terminal;
import io.hotsock.local.SigningKey;
import io.hotsock.token.SigningAlgorithm;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keys generate}. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        header = "Makes a new key.",
        description = {
            "Prints the key and the parameters for the installation.",
            "",
            "With --out the private key or secret goes to a file that only you can read, and is not printed."
        },
        footer = {"", "Example:  hotsock keys generate --alg ES256 --out signing-key.pem"})
final class GenerateKeyCommand implements Runnable {

    @Mixin
    private final Terminal terminal = new Terminal();

    @Option(
            names = "--alg",
            paramLabel = "ALGORITHM",
            defaultValue = "ES256",
            converter = AlgorithmConverter.class,
            description =
                    "HS256, RS256, PS256, ES256 (each also with 384 and 512) or EdDSA. Default: ${DEFAULT-VALUE}.")
    private SigningAlgorithm algorithm = SigningAlgorithm.ES256;

    @Option(names = "--kid", paramLabel = "ID", description = "The key's id. Default: a random UUID.")
    private @Nullable String keyId;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the private key or secret goes; an existing file is not touched.")
    private @Nullable Path file;

    @Override
    public void run() {
        String id = keyId == null ? UUID.randomUUID().toString() : keyId;
        SigningKey key = SigningKey.generate(algorithm.jwsName()).withKeyId(id);
        Parameters parameters = Parameters.of(key);
        if (file != null) {
            KeyFile.create(file, key.secret().or(key::privateKeyPem).orElseThrow());
        }
        if (terminal.json()) {
            terminal.print(json(key, parameters));
        } else {
            printText(key, parameters);
        }
    }

    private ObjectNode json(SigningKey key, Parameters parameters) {
        ObjectNode json = parameters.toJson();
        if (file == null) {
            key.secret().ifPresent(secret -> json.put("secret", secret));
            key.privateKeyPem().ifPresent(pem -> json.put("privateKeyPem", pem));
        }
        key.publicKeyPem().ifPresent(pem -> json.put("publicKeyPem", pem));
        return json;
    }

    private void printText(SigningKey key, Parameters parameters) {
        String what = key.secret().isPresent() ? "secret" : "private key";
        if (file == null) {
            terminal.print("@|bold The " + what + "|@, for the backend alone:");
            terminal.printRaw(key.secret().or(key::privateKeyPem).orElseThrow().strip());
        } else {
            terminal.print("The " + what + " is in " + file + "; it is for the backend alone.");
        }
        terminal.print("");
        parameters.print(terminal);
    }
}
