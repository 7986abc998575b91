package org.lethe.app;

/** The program. */
public final class Lethe {
    private Lethe() {}

    /**
     * Runs one command.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.out.println("Lethe is being built");
    }
}
