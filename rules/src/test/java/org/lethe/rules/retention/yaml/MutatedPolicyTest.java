package org.lethe.rules.retention.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to a policy file, the reader answers and never throws. */
class MutatedPolicyTest {

    private static final byte[] GOOD = PolicyText.good().text().getBytes(StandardCharsets.UTF_8);
    private static final String[] SNIPPETS = {
        "",
        " ",
        "\n",
        "\t",
        ":",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "'",
        "\"",
        "#",
        "&a ",
        "*a",
        "!!str ",
        "? ",
        "| ",
        "> ",
        "%",
        "@",
        "null",
        "true",
        "-1",
        "P-1D",
        "1e400",
        "\u0430",
        "\uFEFF",
        "\u0000",
        "\u2028",
        "\uD83D\uDE00",
        "<<: x",
        "---\n",
        "...\n",
        "\r",
        "$$",
        ";",
        "--",
        "((",
        "row."
    };

    /** Replaces some bytes; every character of the replacement is one byte. */
    record Mutation(int from, int length, String instead) {
        byte[] on(byte[] bytes) {
            int start = Math.min(from, bytes.length);
            int end = Math.min(start + length, bytes.length);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return (text.substring(0, start) + instead + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    @Property(tries = 1_000)
    void a_mutated_file_is_good_or_bad_but_never_an_exception(@ForAll("mutations") List<Mutation> mutations) {
        byte[] bytes = GOOD;
        for (Mutation mutation : mutations) {
            bytes = mutation.on(bytes);
        }

        switch (PolicyFile.read("policy.yaml", bytes)) {
            case PolicyResult.Good good -> assertThat(good.policy().clusters()).isNotEmpty();
            case PolicyResult.Bad bad ->
                assertThat(bad.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.message()).isNotBlank();
                    assertThat(problem.toString()).doesNotContain("\n");
                });
        }
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        Arbitrary<String> snippets = Arbitraries.of(SNIPPETS)
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        Arbitrary<String> noise =
                Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofMaxLength(4);
        return Combinators.combine(
                        Arbitraries.integers().between(0, GOOD.length),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 3),
                                Arbitraries.integers().between(0, 400)),
                        Arbitraries.oneOf(snippets, snippets, noise))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
