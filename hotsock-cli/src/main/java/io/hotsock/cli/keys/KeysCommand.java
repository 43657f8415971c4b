package io.hotsock.cli.keys;

import picocli.CommandLine.Command;

/** Makes signing keys and says what an installation must know of them. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        header = "Makes and converts signing keys.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {GenerateKeyCommand.class, ConvertKeyCommand.class},
        description = {
            "The backend signs tokens with the private half (or the secret); the installation verifies them with the "
                    + "parameters SigningKey1MethodParameter, SigningKey1IDParameter and SigningKey1EncodedParameter, "
                    + "or the three of SigningKey2 while keys are rotated."
        })
public final class KeysCommand {}
