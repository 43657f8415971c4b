package io.hotsock.cli.terminal;

/** Ends a command with one sentence on stderr and an exit code. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    /** The service or one of its rules says no. */
    public static CommandFailure refused(String sentence) {
        return new CommandFailure(ExitCode.REFUSED, sentence);
    }

    /** An input can not be used. */
    public static CommandFailure usage(String sentence) {
        return new CommandFailure(ExitCode.USAGE, sentence);
    }

    /** Something is not there to talk to. */
    public static CommandFailure unreachable(String sentence) {
        return new CommandFailure(ExitCode.UNREACHABLE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
