package io.hotsock.cli.keys;

import io.hotsock.cli.installation.AlgorithmConverter;
import io.hotsock.cli.installation.KeyFile;
import io.hotsock.cli.terminal.Terminal;
import io.hotsock.token.SigningAlgorithm;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keys convert}. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        header = "Converts a key to the form of the parameters.",
        description = {
            "Prints the installation's parameters for a key that you have.",
            "",
            "Reads a private key in any form that the library signs with, a public key, or, for HS*, the raw secret. "
                    + "For HS* the parameter holds the secret itself, only in base64."
        },
        footer = {"", "Example:  hotsock keys convert --alg ES256 --key signing-key.pem --kid k-2031"})
final class ConvertKeyCommand implements Runnable {

    @Mixin
    private final Terminal terminal = new Terminal();

    @Option(
            names = "--alg",
            paramLabel = "ALGORITHM",
            defaultValue = "ES256",
            converter = AlgorithmConverter.class,
            description = "What the key is used with. Default: ${DEFAULT-VALUE}.")
    private SigningAlgorithm algorithm = SigningAlgorithm.ES256;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key.")
    private Path file = Path.of("");

    @Option(names = "--key-passphrase", paramLabel = "TEXT", description = "Opens an encrypted private key.")
    private @Nullable String passphrase;

    @Option(
            names = "--kid",
            paramLabel = "ID",
            defaultValue = "",
            description = "The key's id; without one the installation accepts any.")
    private String keyId = "";

    @Override
    public void run() {
        KeyFile key = KeyFile.read(file, algorithm, passphrase);
        key.warning().ifPresent(terminal::note);
        Parameters parameters = new Parameters(algorithm.jwsName(), keyId, key.parameter());
        if (terminal.json()) {
            terminal.print(parameters.toJson());
        } else {
            parameters.print(terminal);
        }
    }
}
