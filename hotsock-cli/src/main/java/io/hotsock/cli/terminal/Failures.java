package io.hotsock.cli.terminal;

import io.hotsock.InvalidConfigurationException;
import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.PublishException;
import io.hotsock.local.LocalStartException;
import io.hotsock.token.InvalidTokenException;
import io.hotsock.token.SigningKeyException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever ends a command into one sentence on stderr and an exit code; never a stack trace. */
public final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        int code = exitCode(failure);
        String sentence = code == ExitCode.FAULT
                ? "This is a fault of the program, not of yours; please report it: " + failure
                : String.valueOf(failure.getMessage());
        command.getErr().println(command.getColorScheme().errorText(sentence));
        command.getErr().flush();
        return code;
    }

    private static int exitCode(Exception failure) {
        if (failure instanceof CommandFailure known) {
            return known.exitCode();
        }
        if (failure instanceof InvalidMessageException || failure instanceof InvalidTokenException) {
            return ExitCode.REFUSED;
        }
        if (failure instanceof SigningKeyException || failure instanceof InvalidConfigurationException) {
            return ExitCode.USAGE;
        }
        if (failure instanceof LocalStartException) {
            return ExitCode.UNREACHABLE;
        }
        return failure instanceof PublishException publishing ? exitCode(publishing) : ExitCode.FAULT;
    }

    private static int exitCode(PublishException failure) {
        boolean answered = failure instanceof PublishException.Refused
                || failure instanceof PublishException.AccessDenied
                || failure instanceof PublishException.NotFound;
        return answered ? ExitCode.REFUSED : ExitCode.UNREACHABLE;
    }
}
