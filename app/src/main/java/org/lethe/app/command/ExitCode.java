package org.lethe.app.command;

/** How a command ended, as the shell sees it. */
public final class ExitCode {
    /** What was asked for is done. */
    public static final int DONE = 0;

    /** It was tried and failed; part of it may be done. */
    public static final int FAILED = 1;

    /** The command, a setting or the machine is not as it must be; nothing was done. */
    public static final int USAGE = 2;

    /** Lethe could, and will not: policy, drift, cap, another run; nothing was done. */
    public static final int REFUSED = 3;

    private ExitCode() {}
}
