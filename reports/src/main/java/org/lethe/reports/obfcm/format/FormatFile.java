package org.lethe.reports.obfcm.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lethe.evidence.Sha256;
import org.lethe.rules.yaml.Complaints;
import org.lethe.rules.yaml.Section;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a format descriptor: all of it, or everything that is wrong with it. */
public final class FormatFile {

    private static final List<String> KEYS = List.of(
            "lethe",
            "format",
            "version",
            "title",
            "rendering",
            "encoding",
            "separator",
            "quotes",
            "line-end",
            "absent",
            "header",
            "elements");
    private static final String LINE_FEED = "LF";
    private static final String UTF_8 = "UTF-8";

    private final Path file;
    private final Complaints complaints;

    private FormatFile(Path file) {
        this.file = file;
        this.complaints = new Complaints(file);
    }

    /** Reads it; never throws because of what is in the file. */
    public static FormatResult read(Path file) {
        FormatFile reader = new FormatFile(file);
        Optional<Format> format = reader.complaints
                .root("check that it exists and is UTF-8 text", "see docs/obfcm.md")
                .map(reader::format);
        List<org.lethe.rules.retention.yaml.Problem> problems = reader.complaints.found();
        return format.isPresent() && problems.isEmpty()
                ? new FormatResult.Good(format.get())
                : new FormatResult.Bad(problems);
    }

    private Format format(Node root) {
        Section top = Section.of(root, "The file", KEYS, KEYS, complaints);
        top.checkLanguage();
        top.choice("rendering", List.of("CSV"));
        String name = named(top, "format", "[a-z0-9]+(-[a-z0-9]+)*", "lower-case letters, digits and hyphens");
        String version = named(top, "version", "[A-Za-z0-9._-]{1,20}", "letters, digits, points and hyphens");
        Charset charset = top.choice("encoding", List.of(UTF_8, "ISO-8859-1"))
                .map(Charset::forName)
                .orElse(StandardCharsets.UTF_8);
        Separator separator = top.choice("separator", List.of("comma", "semicolon", "tab"))
                .map(word -> Separator.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Separator.COMMA);
        boolean always = top.choice("quotes", List.of("when needed", "always"))
                .orElse("")
                .equals("always");
        String lineEnd = top.choice("line-end", List.of(LINE_FEED, "CRLF"))
                        .orElse(LINE_FEED)
                        .equals(LINE_FEED)
                ? "\n"
                : "\r\n";
        boolean header =
                top.choice("header", List.of("yes", "no")).orElse("yes").equals("yes");
        List<Column> columns = new ElementList(complaints, charset).read(top);
        return new Format(name, version, digest(), charset, separator, always, lineEnd, absent(top), header, columns);
    }

    private String named(Section top, String key, String pattern, String words) {
        return top.text(key)
                .map(text -> {
                    if (!text.matches(pattern)) {
                        complaints.add(top.place(key), "bad-name", "'" + key + "' cannot be '" + text + "'", words);
                    }
                    return text;
                })
                .orElse("");
    }

    /** Nothing, or a word that nobody takes for a number or a value. */
    private String absent(Section top) {
        return top.choice("absent", List.of("nothing", "NULL", "NA"))
                .orElse("nothing")
                .replace("nothing", "");
    }

    private String digest() {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read any more", e);
        }
    }
}
