package org.lethe.reports.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsInEveryLanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de"})
    void are_all_there_and_are_not_the_english_ones(String language) {
        Words english = Words.in("en");
        Words words = Words.in(language);
        Set<String> untranslated = new TreeSet<>();
        for (String key : english.keys()) {
            if (key.startsWith("note.") || key.startsWith("finding.") || key.startsWith("read.")) {
                if (words.text(key).equals(english.text(key))) {
                    untranslated.add(key);
                }
            }
        }

        assertThat(words.keys()).isEqualTo(english.keys());
        assertThat(untranslated).isEmpty();
    }
}
