package org.lethe.reports.obfcm.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.rules.obfcm.Counter;
import org.lethe.rules.retention.yaml.Problem;

/** Somebody edits the format descriptor. */
class FormatFileTest {

    private static final Path SHIPPED = Path.of("..", "config", "obfcm-format-2026.yaml");

    @TempDir
    private Path folder;

    @Test
    void the_shipped_one_has_the_nine_elements_in_their_units_and_the_devices_resolution() {
        FormatResult result = FormatFile.read(SHIPPED);

        assertThat(result).isInstanceOf(FormatResult.Good.class);
        Format format = ((FormatResult.Good) result).format();
        assertThat(format.columns()).hasSize(9);
        assertThat(format.columns().stream().skip(1).map(Column::counter)).containsExactly(Counter.values());
        assertThat(format.columns().stream().skip(1).map(Column::decimals)).containsExactly(2, 1, 2, 2, 1, 1, 1, 1);
        assertThat(format.headerLine())
                .startsWith("Vehicle identification number,Total fuel consumed (lifetime),")
                .endsWith("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "separator: comma                       | separator: pipe                         | bad-choice",
                "unit: l, decimals: 2 }                 | unit: l, decimals: 3 }                  | too-many-decimals",
                "unit: kWh, decimals: 1                 | unit: Wh, decimals: 1                   | wrong-unit",
                "element: 9, header                     | element: 8, header                      | duplicate-element",
                "element: 9, header                     | element: 10, header                     | unknown-element",
                "header: Vehicle identification number  | header: VIN, unit: km                   | not-a-number",
                "absent: nothing                        | absent: 0                               | bad-choice",
                "rendering: CSV                         | rendering: XML                          | bad-choice",
                "encoding: UTF-8                        | encoding: UTF-16                        | bad-choice",
                "lethe: 1                               | lethe: 2                                | unknown-language",
                "quotes: when needed                    | qoutes: when needed                     | unknown-key",
                "header: Total distance travelled (lifetime), | header: Total fuel consumed (lifetime), | duplicate-header"
            })
    void one_fault_is_named_with_its_code_and_place(String right, String wrong, String code) throws Exception {
        List<Problem> problems = problems(Files.readString(SHIPPED).replace(right, wrong));

        assertThat(problems).extracting(Problem::code).contains(code);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws Exception {
        String text = Files.readString(SHIPPED)
                .replace("separator: comma", "separator: pipe")
                .replace("decimals: 2 }", "decimals: 4 }")
                .replace("  - { element: 1, header: Vehicle identification number }\n", "")
                .replace("header: yes", "header: perhaps");

        assertThat(problems(text))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "bad-choice",
                        "bad-choice",
                        "missing-element",
                        "too-many-decimals",
                        "too-many-decimals",
                        "too-many-decimals");
    }

    @Test
    void order_headers_separator_quotes_and_line_end_follow_the_descriptor() throws Exception {
        Path file = folder.resolve("format.yaml");
        Files.writeString(
                file,
                Files.readString(SHIPPED)
                        .replace("separator: comma", "separator: semicolon")
                        .replace("line-end: LF ", "line-end: CRLF ")
                        .replace("quotes: when needed", "quotes: always")
                        .replace("header: Vehicle identification number", "header: \"the; \\\"VIN\\\"\""));

        Format format = ((FormatResult.Good) FormatFile.read(file)).format();

        assertThat(format.headerLine())
                .startsWith("\"the; \"\"VIN\"\"\";\"Total fuel consumed (lifetime)\"")
                .endsWith("\r\n");
    }

    private List<Problem> problems(String text) throws Exception {
        Path file = folder.resolve("format.yaml");
        Files.writeString(file, text);
        FormatResult result = FormatFile.read(file);
        assertThat(result).isInstanceOf(FormatResult.Bad.class);
        return ((FormatResult.Bad) result).problems();
    }
}
