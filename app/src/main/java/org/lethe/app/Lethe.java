package org.lethe.app;

import org.lethe.app.cli.CommandLineProgram;

/** The program: one command line, one exit code. */
public final class Lethe {
    private Lethe() {}

    /**
     * Runs one command and ends with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(CommandLineProgram.run(args));
    }
}
