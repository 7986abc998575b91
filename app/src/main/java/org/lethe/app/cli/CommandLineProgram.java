package org.lethe.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** From the words on the command line to an exit code. Commands that need no database start neither Spring nor a server. */
public final class CommandLineProgram {
    private CommandLineProgram() {}

    /**
     * Runs one command of this process.
     *
     * @param args the words after {@code lethe}
     * @return the exit code
     */
    public static int run(String... args) {
        Locale.setDefault(Locale.ROOT);
        if (Arrays.asList(args).contains("--verbose")) {
            System.setProperty("lethe.log", "WARN"); // read by logback.xml at the first logger
        }
        return run(System.getenv(), utf8(System.out), utf8(System.err), args);
    }

    /** Whatever the machine's locale: what is printed here is also read by programs and browsers. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    public static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        return commandLine(environment, List.of(args)).setOut(out).setErr(err).execute(args);
    }

    /** All of it. */
    static CommandLine commandLine(Map<String, String> environment) {
        return configured(new Commands(environment).all());
    }

    /** What the words need of it. */
    private static CommandLine commandLine(Map<String, String> environment, List<String> words) {
        return configured(new Commands(environment).named(words));
    }

    private static CommandLine configured(CommandLine commandLine) {
        return commandLine
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, convert(LocalDate::parse, "a date, such as 2026-11-22"))
                .registerConverter(Long.class, convert(Long::valueOf, "a whole number"))
                .registerConverter(long.class, convert(Long::valueOf, "a whole number"))
                .registerConverter(int.class, convert(Integer::valueOf, "a whole number"))
                .registerConverter(double.class, convert(Double::valueOf, "a number"))
                .setParameterExceptionHandler(new WrongWords())
                .setExecutionExceptionHandler(CommandLineProgram::failed);
    }

    /** Made only when something failed: what says it in words loads classes that a help page does not need. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult words) {
        return new Failures().handleExecutionException(failure, command, words);
    }

    /** The library's own words name Java's classes. */
    private static <T> CommandLine.ITypeConverter<T> convert(Function<String, T> parse, String what) {
        return word -> {
            try {
                return parse.apply(word);
            } catch (DateTimeException | NumberFormatException e) {
                throw new CommandLine.TypeConversionException("'" + word + "' is not " + what);
            }
        };
    }
}
