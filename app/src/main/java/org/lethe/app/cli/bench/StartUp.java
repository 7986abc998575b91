package org.lethe.app.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lethe.app.platform.Schema;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.measure.Line;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Median;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.LetheDatabase;
import org.lethe.database.Login;

/** How long {@code lethe plan} of an empty database takes as a process, with the archive of classes and without. */
final class StartUp {
    private static final int MINUTES = 5;

    /** By name: commands do not import the class that starts them. */
    private static final String MAIN = "org.lethe.app.Lethe";

    private final Databases databases;
    private final Path folder;
    private final Path policy;
    private final int rounds;
    private final Consumer<String> progress;

    StartUp(Databases databases, Path folder, Path policy, int rounds, Consumer<String> progress) {
        this.databases = databases;
        this.folder = folder;
        this.policy = policy;
        this.rounds = rounds;
        this.progress = progress;
    }

    List<Line> lines() throws IOException {
        progress.accept("start-up: " + rounds + " rounds of 'lethe plan' on an empty database");
        Login login = databases.login(databases.create("startup"));
        @Nullable Path password = passwordFile(login);
        try (LetheDatabase database =
                LetheDatabase.open(new DatabaseSettings.External(login.url(), login.user(), password))) {
            database.install(login.user());
            Schema.bringUpToDate(database);
            database.migrations().migrateReference();
        }
        Map<String, String> variables = variables(login, password);
        List<Measured> shared = new ArrayList<>();
        List<Measured> alone = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            shared.add(plan(variables, archive()));
            alone.add(plan(variables, List.of("-Xshare:off")));
        }
        return List.of(new Line(
                "start-up",
                "'lethe plan' with class-data sharing : without",
                Median.of(shared),
                Median.of(alone),
                1.0,
                null));
    }

    /** The archive that the launcher gave this process; without it, the JDK's own. */
    private static List<String> archive() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:SharedArchiveFile=") || argument.startsWith("-Xlog:"))
                .toList();
    }

    private Measured plan(Map<String, String> variables, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "plan"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("plan.log").toFile());
        builder.environment().putAll(variables);
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException("'lethe plan' did not end well: "
                        + Files.readString(folder.resolve("plan.log"), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        return new Measured((System.nanoTime() - began) / 1e9, 0);
    }

    private @Nullable Path passwordFile(Login login) throws IOException {
        if (login.password() == null) {
            return null;
        }
        Path file = folder.resolve("password");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, login.password(), StandardCharsets.UTF_8);
    }

    private Map<String, String> variables(Login login, @Nullable Path password) {
        return Map.of(
                DatabaseSettings.HOME,
                folder.resolve("home").toString(),
                DatabaseSettings.URL,
                login.url(),
                DatabaseSettings.USER,
                login.user(),
                DatabaseSettings.PASSWORD_FILE,
                password == null ? "" : password.toString(),
                "LETHE_POLICY",
                policy.toAbsolutePath().toString());
    }
}
