package io.hotsock.cli.terminal;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that can not be read with what is wrong and where help is, not with all the help at once. */
public final class Misuse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String sentence = String.valueOf(failure.getMessage());
        command.getErr()
                .println(command.getColorScheme().errorText(sentence.endsWith(".") ? sentence : sentence + "."));
        if (!UnmatchedArgumentException.printSuggestions(failure, command.getErr())) {
            command.getErr().println("'" + command.getCommandSpec().qualifiedName() + " --help' tells how it is used.");
        }
        command.getErr().flush();
        return ExitCode.USAGE;
    }
}
