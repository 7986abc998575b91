package org.lethe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which database to use: Lethe's own server, or one that somebody else runs. Read from the environment, with all problems reported at once. */
public sealed interface DatabaseSettings {

    /** The folder under which Lethe keeps its server. */
    String HOME = "LETHE_HOME";

    /** The address of a server that somebody else runs. */
    String URL = "LETHE_DB_URL";

    /** The login on that server. */
    String USER = "LETHE_DB_USER";

    /** A file that holds nothing but that login's password. */
    String PASSWORD_FILE = "LETHE_DB_PASSWORD_FILE";

    /**
     * Lethe's own server.
     *
     * @param home the folder that keeps binaries, data and password
     * @param durability whether what is committed survives a power cut
     */
    record Embedded(Path home, Durability durability) implements DatabaseSettings {}

    /**
     * A server that somebody else runs.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     * @param user the login
     * @param passwordFile absent where the server does not ask for a password
     */
    record External(String url, String user, @Nullable Path passwordFile) implements DatabaseSettings {

        /**
         * The login, with the password from the file.
         *
         * @throws DatabaseUnusableException when the file cannot be read
         */
        public Login login() {
            try {
                return new Login(url, user, passwordFile == null ? null : Password.readFrom(passwordFile));
            } catch (IOException e) {
                throw new DatabaseUnusableException(
                        "LETHE_DB_PASSWORD_FILE names a file that cannot be read: " + passwordFile + ".", e);
            }
        }
    }

    /**
     * Reads the settings.
     *
     * @param environment the process environment
     * @throws DatabaseUnusableException with every problem found
     */
    static DatabaseSettings from(Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "").strip();
        String user = environment.getOrDefault(USER, "").strip();
        String passwordFile = environment.getOrDefault(PASSWORD_FILE, "").strip();
        String home = environment.getOrDefault(HOME, "").strip();
        if (url.isEmpty() && user.isEmpty() && passwordFile.isEmpty()) {
            return new Embedded(
                    Path.of(home.isEmpty() ? ".lethe" : home).toAbsolutePath().normalize(),
                    Durability.SURVIVES_POWER_CUTS);
        }
        List<String> problems = problems(url, user, passwordFile);
        if (!problems.isEmpty()) {
            throw new DatabaseUnusableException(String.join(System.lineSeparator(), problems));
        }
        return new External(url, user, passwordFile.isEmpty() ? null : Path.of(passwordFile));
    }

    private static List<String> problems(String url, String user, String passwordFile) {
        List<String> problems = new ArrayList<>();
        if (url.isEmpty()) {
            problems.add(
                    "LETHE_DB_URL is missing, although LETHE_DB_USER or LETHE_DB_PASSWORD_FILE is set: set it, or unset the others to use"
                            + " Lethe's own server.");
        } else if (!Pattern.matches("jdbc:postgresql://[^/?#]+/[^/?#]+(\\?.*)?", url)) {
            problems.add("LETHE_DB_URL must look like jdbc:postgresql://host:5432/database.");
        } else if (Pattern.compile("[?&](user|password|options|currentSchema|TimeZone)=")
                .matcher(url)
                .find()) {
            problems.add(
                    "LETHE_DB_URL must not set user, password, options, currentSchema or TimeZone: the login comes from LETHE_DB_USER and"
                            + " LETHE_DB_PASSWORD_FILE, the rest is Lethe's to set.");
        }
        if (user.isEmpty()) {
            problems.add("LETHE_DB_USER is missing: name the login that LETHE_DB_URL is opened with.");
        }
        if (!passwordFile.isEmpty() && !Files.isReadable(Path.of(passwordFile))) {
            problems.add("LETHE_DB_PASSWORD_FILE names a file that cannot be read: " + passwordFile + ".");
        }
        return problems;
    }
}
