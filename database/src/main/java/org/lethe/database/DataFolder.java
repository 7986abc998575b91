package org.lethe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The database cluster under {@code $LETHE_HOME/data}: complete or absent, never half made.
 *
 * <p>It is created beside its place, with the login {@value #LOGIN} (who may create roles and databases, but is no superuser) and a database of
 * the same name, and renamed when all of that is there. Texts compare and sort by code point, so that no operating system upgrade changes an
 * index. The server's log shows no value of any row.
 */
final class DataFolder {
    static final String LOGIN = "lethe";

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=256MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=4GB",
            "wal_buffers=64MB", // else a load writes its own log every few milliseconds
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C",
            "log_checkpoints=off",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_parameter_max_length=0");

    /** Until this is written nobody can connect, since no server runs. */
    private static final String WHO_MAY_CONNECT = """
            # Everybody with a password, from this machine only.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path home;
    private final Path data;

    DataFolder(Path home) {
        this.home = home;
        this.data = home.resolve("data");
    }

    Path path() {
        return data;
    }

    void createIfMissing(Programs programs, Durability durability) throws IOException {
        if (Files.isDirectory(data)) {
            programs.own(data);
            return;
        }
        Path partial = home.resolve("data.partial");
        Folders.delete(partial);
        Files.createDirectory(partial);
        programs.own(partial);
        String password = Password.createIn(home);
        programs.run("Creating the database folder", "", "initdb", initdb(partial, durability));
        programs.run(
                "Creating the login",
                """
                ALTER ROLE postgres PASSWORD '%1$s'
                CREATE ROLE %2$s LOGIN CREATEROLE CREATEDB PASSWORD '%1$s'
                CREATE DATABASE %2$s OWNER %2$s
                """.formatted(password, LOGIN),
                "postgres",
                "--single",
                "-D",
                partial.toString(),
                "-c",
                "exit_on_error=on",
                "postgres");
        Files.writeString(partial.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String[] initdb(Path folder, Durability durability) {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + folder,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions"));
        if (durability == Durability.FORGETS_AT_POWER_CUTS) {
            arguments.add("--no-sync");
        }
        SETTINGS.forEach(setting -> arguments.add("--set=" + setting));
        durability.settings().forEach(setting -> arguments.add("--set=" + setting));
        return arguments.toArray(String[]::new);
    }
}
