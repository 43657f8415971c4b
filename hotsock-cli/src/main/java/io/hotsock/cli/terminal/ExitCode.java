package io.hotsock.cli.terminal;

/** What a command tells the shell. Documented in {@code hotsock --help}; scripts rely on it. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;
    /** The service or one of its rules says no: a message or token refused, a check of {@code doctor} failed. */
    public static final int REFUSED = 1;
    /** The command line, the configuration, a key or another input can not be used. */
    public static final int USAGE = 2;
    /** The installation can not be reached, or an address can not be listened on. */
    public static final int UNREACHABLE = 3;
    /** A fault of this program. */
    public static final int FAULT = 70;

    private ExitCode() {}
}
