package org.lethe.app.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, and what it runs on. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "Lethe " + (version == null ? "(not packaged)" : version),
            "Java " + Runtime.version() + ", " + System.getProperty("java.home")
        };
    }
}
