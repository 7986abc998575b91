package org.lethe.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    @Test
    void finds_an_untouched_ledger_intact_and_says_its_head() {
        List<Link> ledger = ledger(10);

        assertThat(check(ledger))
                .isEqualTo(new ChainCheck.Intact(10, 19, ledger.getLast().hash()));
    }

    @Test
    void finds_an_empty_ledger_intact() {
        assertThat(check(List.of())).isEqualTo(new ChainCheck.Intact(0, 0, Chain.GENESIS));
    }

    @Test
    void names_the_entry_whose_body_was_changed() {
        List<Link> ledger = ledger(10);
        Link victim = ledger.get(4);
        ledger.set(
                4,
                new Link(
                        victim.seq(),
                        victim.kind(),
                        victim.runId(),
                        victim.body().replace("done\":4", "done\":5"),
                        victim.prev(),
                        victim.hash()));

        assertBroken(check(ledger), victim.seq(), "was changed");
    }

    @Test
    void names_the_entry_whose_body_and_hash_were_changed_together_by_the_one_that_follows() {
        List<Link> ledger = ledger(10);
        Link victim = ledger.get(4);
        String body = victim.body().replace("done\":4", "done\":5");
        ledger.set(
                4,
                new Link(
                        victim.seq(),
                        victim.kind(),
                        victim.runId(),
                        body,
                        victim.prev(),
                        Chain.hash(victim.prev(), body)));

        assertBroken(check(ledger), ledger.get(5).seq(), "does not follow");
    }

    @Test
    void names_the_entry_after_one_that_was_removed() {
        List<Link> ledger = ledger(10);
        ledger.remove(4);

        assertBroken(check(ledger), ledger.get(4).seq(), "removed, inserted or moved");
    }

    @Test
    void names_the_first_entry_when_those_before_it_were_removed() {
        List<Link> ledger = ledger(10);
        ledger.subList(0, 3).clear();

        assertBroken(check(ledger), ledger.getFirst().seq(), "entries before it were removed");
    }

    @Test
    void names_an_entry_that_was_inserted() {
        List<Link> ledger = ledger(10);
        Link before = ledger.get(4);
        String body = entry(99).body();
        ledger.add(
                5, new Link(before.seq() + 1, "completion", 1L, body, before.hash(), Chain.hash(before.hash(), body)));

        assertBroken(check(ledger), ledger.get(6).seq(), "does not follow");
    }

    @Test
    void names_the_first_of_two_entries_that_changed_places() {
        List<Link> ledger = ledger(10);
        Collections.swap(ledger, 3, 6);

        assertBroken(check(ledger), ledger.get(3).seq(), "does not follow");
    }

    @Test
    void names_an_entry_whose_columns_differ_from_its_body() {
        List<Link> ledger = ledger(3);
        Link victim = ledger.get(1);
        ledger.set(1, new Link(victim.seq(), victim.kind(), 7L, victim.body(), victim.prev(), victim.hash()));

        assertBroken(check(ledger), victim.seq(), "kind or run differs");
    }

    @Test
    void misses_a_tail_that_was_cut_off_but_for_a_head_noted_outside() {
        List<Link> ledger = ledger(10);
        Anchor noted = new Anchor(ledger.getLast().seq(), ledger.getLast().hash());
        ledger.subList(7, 10).clear();

        assertThat(check(ledger)).isInstanceOf(ChainCheck.Intact.class);
        assertBroken(check(ledger, noted), noted.seq(), "is missing");
    }

    @Test
    void finds_a_chain_that_was_rewritten_whole_by_a_head_noted_outside() {
        Anchor noted = new Anchor(ledger(10).get(5).seq(), ledger(10).get(5).hash());

        assertBroken(check(ledger(10, 1000), noted), noted.seq(), "rewritten");
    }

    @Test
    void names_an_entry_that_was_given_another_number_within_a_gap() {
        Entry first = entry(1).numbered(1);
        Entry second = entry(2).numbered(3);
        String hash = Chain.hash(Chain.GENESIS, first.body());

        assertBroken(
                check(List.of(
                        new Link(1, "completion", 1L, first.body(), Chain.GENESIS, hash),
                        new Link(2, "completion", 1L, second.body(), hash, Chain.hash(hash, second.body())))),
                2,
                "was entry 3");
    }

    @Test
    void finds_a_ledger_that_was_given_another_name_under_which_no_heads_are_noted() {
        String body = new Entry(EntryKind.STARTED, 1L, Instant.parse("2026-11-22T02:30:00Z"), Map.of("ledger", "that"))
                .body();

        assertBroken(
                check(List.of(new Link(1, "started", 1L, body, Chain.GENESIS, Chain.hash(Chain.GENESIS, body)))),
                1,
                "its name was changed");
    }

    private static ChainCheck.Result check(List<Link> ledger, Anchor... anchors) {
        ChainCheck check = new ChainCheck(List.of(anchors), "this");
        ledger.forEach(check::accept);
        return check.result();
    }

    private static void assertBroken(ChainCheck.Result result, long seq, String how) {
        assertThat(result).isInstanceOfSatisfying(ChainCheck.Broken.class, broken -> {
            assertThat(broken.seq()).isEqualTo(seq);
            assertThat(broken.how()).contains(how);
        });
    }

    private static List<Link> ledger(int entries) {
        return ledger(entries, 0);
    }

    /** Numbers with gaps, as rolled-back appends leave them. */
    private static List<Link> ledger(int entries, int offset) {
        List<Link> ledger = new ArrayList<>();
        String prev = Chain.GENESIS;
        for (int i = 0; i < entries; i++) {
            String body = entry(i + offset).body();
            String hash = Chain.hash(prev, body);
            ledger.add(new Link(i * 2L + 1, "completion", 1L, body, prev, hash));
            prev = hash;
        }
        return ledger;
    }

    private static Entry entry(int done) {
        return new Entry(
                EntryKind.COMPLETION, 1L, Instant.parse("2026-11-22T02:30:00Z"), Map.of("done", done, "cluster", "x"));
    }
}
