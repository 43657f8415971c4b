package io.hotsock.cli;

import io.hotsock.cli.doctor.DoctorCommand;
import io.hotsock.cli.keys.KeysCommand;
import io.hotsock.cli.listen.ListenCommand;
import io.hotsock.cli.local.LocalCommand;
import io.hotsock.cli.publish.PublishCommand;
import io.hotsock.cli.terminal.ExitCode;
import io.hotsock.cli.terminal.Failures;
import io.hotsock.cli.terminal.Misuse;
import io.hotsock.cli.token.InspectCommand;
import io.hotsock.cli.token.TokenCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code hotsock} with everything below it. */
@Command(
        name = "hotsock",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = {"Runs a Hotsock here, signs tokens, publishes, listens, finds out what is wrong.", ""},
        footer = {
            "",
            "Try it:",
            "  hotsock local",
            "and, in another terminal with the variables that it printed:",
            "  hotsock listen user.42",
            "  hotsock publish user.42 user.updated '{\"name\":\"Kim\"}'",
            "",
            "Options and the library's own environment variables (HOTSOCK_...) name an installation and its signing key. "
                    + "AWS secrets and API keys are taken from variables only, as everybody on a machine can see its "
                    + "command lines. 'hotsock COMMAND --help' tells more."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCode.DONE + ":done",
            ExitCode.REFUSED + ":the service, or a rule of it, says no",
            ExitCode.USAGE + ":the command line, configuration, a key or another input can not be used",
            ExitCode.UNREACHABLE + ":the installation can not be reached, or an address not listened on",
            ExitCode.FAULT + ":a fault of this program"
        })
public final class HotsockCli {

    private HotsockCli() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv())
                .setOut(writer(FileDescriptor.out))
                .setErr(writer(FileDescriptor.err))
                .execute(arguments));
    }

    /** All commands, reading variables from the environment given. */
    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine token =
                new CommandLine(new TokenCommand(environment)).addSubcommand(new InspectCommand(environment));
        CommandLine line = new CommandLine(new HotsockCli())
                .addSubcommand(new LocalCommand())
                .addSubcommand(token)
                .addSubcommand(new PublishCommand(environment))
                .addSubcommand(new ListenCommand(environment))
                .addSubcommand(new KeysCommand())
                .addSubcommand(new DoctorCommand(environment))
                .addSubcommand(new HelpCommand())
                .addSubcommand(new GenerateCompletion());
        // The setters reach subcommands only because they are there already.
        return line.setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new Misuse())
                // A leading @ belongs to the data of publish.
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** JSON and frames are UTF-8 whatever the locale says. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
