package org.lethe.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void groups_digits_by_three_whatever_the_sign() {
        assertThat(Words.number(0)).isEqualTo("0");
        assertThat(Words.number(999)).isEqualTo("999");
        assertThat(Words.number(1_000)).isEqualTo("1 000");
        assertThat(Words.number(-123_456)).isEqualTo("-123 456");
        assertThat(Words.number(Long.MIN_VALUE)).isEqualTo("-9 223 372 036 854 775 808");
    }

    @Test
    void rounds_seconds_to_one_decimal() {
        assertThat(Words.seconds(0)).isEqualTo("0.0");
        assertThat(Words.seconds(0.05)).isEqualTo("0.1");
        assertThat(Words.seconds(12.345)).isEqualTo("12.3");
        assertThat(Words.seconds(3_599.96)).isEqualTo("3 600.0");
    }

    @Test
    void wraps_at_spaces_and_leaves_long_words_whole() {
        assertThat(Words.wrap("one two three", "  ", 9)).isEqualTo("  one two\n  three\n");
        assertThat(Words.wrap("incomprehensibilities", " ", 5)).isEqualTo(" incomprehensibilities\n");
        assertThat(Words.wrap("", " ", 5)).isEqualTo(" \n");
    }
}
