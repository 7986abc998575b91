package org.lethe.app.cli;

/** How a command ended, as the shell sees it. */
final class ExitCode {
    /** What was asked for is done. */
    static final int DONE = 0;

    /** It was tried and failed; part of it may be done. */
    static final int FAILED = 1;

    /** The command, a setting or the machine is not as it must be; nothing was done. */
    static final int USAGE = 2;

    /** Lethe could, and will not: policy, drift, cap, another run; nothing was done. */
    static final int REFUSED = 3;

    private ExitCode() {}
}
