package org.lethe.readers.obfcm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.rules.obfcm.intake.Faults;
import org.lethe.rules.obfcm.intake.Line;

class DealerFileTest {

    @TempDir
    private Path folder;

    private final Faults faults = new Faults();

    private List<String> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), content);
        List<String> read = new ArrayList<>();
        try (DealerFile dealer = new DealerFile(file, faults)) {
            Line line = dealer.header();
            while (line != null) {
                List<String> fields = new ArrayList<>();
                for (int field = 0; field < line.fields(); field++) {
                    fields.add(line.text(field));
                }
                read.add(line.number() + ":" + String.join("|", fields));
                line = dealer.next();
            }
        }
        return read;
    }

    private List<String> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> said() {
        return faults.listed().stream()
                .map(one -> one.line() + " " + one.fault().code())
                .toList();
    }

    @Test
    void cuts_lines_at_commas_whatever_ends_them() throws IOException {
        assertThat(read("a,b\r\n1,\n,2\r\n\"x,y\",\"say \"\"so\"\"\"\nlast,line"))
                .containsExactly("1:a|b", "2:1|", "3:|2", "4:x,y|say \"so\"", "5:last|line");
        assertThat(faults.none()).isTrue();
    }

    @Test
    void tells_a_strange_character_from_bad_quoting_inside_quotes_too() throws IOException {
        read("a,b\n\"na\u00efve\",1\n\"x\"y,1\n");

        assertThat(said()).containsExactly("2 strange-character", "3 quoting");
    }

    @Test
    void goes_on_behind_a_line_that_cannot_be_cut() throws IOException {
        assertThat(read("a,b\n\"open,1\nx\"y,1\n\"x\"y,1\nn\0l,1\nna\u00efve,1\ngood,1\n"))
                .containsExactly("1:a|b", "7:good|1");
        assertThat(said())
                .containsExactly("2 quoting", "3 quoting", "4 quoting", "5 control-character", "6 strange-character");
    }

    @Test
    void says_that_a_file_is_empty_or_in_another_encoding() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("a,b\n".getBytes(StandardCharsets.UTF_16))).isEmpty();
        assertThat(read("a,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();

        assertThat(said()).containsExactlyInAnyOrder("0 empty-file", "0 not-utf-8", "1 not-utf-8");
    }

    @Test
    void passes_over_a_line_that_is_longer_than_the_buffer() throws IOException {
        assertThat(read("a,b\n" + "x".repeat(1_000_000) + "\n1,2\n")).containsExactly("1:a|b", "3:1|2");
        assertThat(said()).containsExactly("2 line-too-long");
    }

    @Test
    void reads_across_the_end_of_its_buffer() throws IOException {
        StringBuilder content = new StringBuilder("a,b\n");
        for (int number = 0; number < 100_000; number++) {
            content.append(number).append(",value\n");
        }

        List<String> read = read(content.toString());

        assertThat(read).hasSize(100_001);
        assertThat(read.getLast()).isEqualTo("100001:99999|value");
    }
}
