package org.lethe.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Instant AT = Instant.parse("2026-11-22T02:30:00Z");

    @Test
    void has_one_spelling_whatever_the_order_in_which_it_was_built() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", 2);
        one.put("a", List.of(Map.of("z", 1)));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", List.of(Map.of("z", 1)));
        other.put("b", 2);

        assertThat(new Entry(EntryKind.INTENT, 7L, AT, one).body())
                .isEqualTo(new Entry(EntryKind.INTENT, 7L, AT, other).body())
                .isEqualTo("{\"a\":[{\"z\":1}],\"at\":\"2026-11-22T02:30:00Z\",\"b\":2,\"kind\":\"intent\",\"run\":7}");
    }

    @Test
    void is_read_back_as_it_was_written() {
        Entry entry = new Entry(EntryKind.HOLD_PLACED, null, AT, Map.of("hold", 12, "by", "Ünal 😀"));

        Entry read = Entry.parse(entry.body());

        assertThat(read.kind()).isEqualTo(EntryKind.HOLD_PLACED);
        assertThat(read.runId()).isNull();
        assertThat(read.count("hold")).isEqualTo(12);
        assertThat(read.text("by")).isEqualTo("Ünal 😀");
        assertThat(read.body()).isEqualTo(entry.body());
    }

    @Test
    void spells_every_kind_so_that_it_can_be_read_back_in_any_locale() {
        assertThat(EntryKind.values())
                .allSatisfy(kind -> assertThat(EntryKind.of(kind.word())).isEqualTo(kind));
        assertThat(EntryKind.INTENT.word()).isEqualTo("intent");
    }

    @Test
    void marks_differ_by_key_cluster_and_row_and_need_a_long_secret() {
        TombstoneKey key = new TombstoneKey(new byte[32]);
        TombstoneKey other = new TombstoneKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

        assertThat(key.mark("customer", "1")).hasSize(32).isEqualTo(key.mark("customer", "1"));
        assertThat(key.mark("customer", "1")).isNotEqualTo(key.mark("customer", "2"));
        assertThat(key.mark("customer", "1")).isNotEqualTo(key.mark("contract", "1"));
        assertThat(key.mark("customer", "1")).isNotEqualTo(other.mark("customer", "1"));
        assertThat(key.mark("a", "bc")).isNotEqualTo(key.mark("ab", "c"));
        assertThatThrownBy(() -> new TombstoneKey(new byte[16])).hasMessageContaining("at least 32");
    }
}
