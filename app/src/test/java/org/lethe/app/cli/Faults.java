package org.lethe.app.cli;

import java.util.List;
import org.lethe.app.cli.FaultyFilesIT.Fault;

/** Faults of a policy file, each as an edit of the shipped one, and the word that {@code policy check} has for it. */
final class Faults {

    private Faults() {}

    /** What the file alone shows. */
    static List<Fault> ofTheFile() {
        return List.of(
                fault("a tab", "    title: User profiles", "\ttitle: User profiles", "tab"),
                fault("wrong indentation", "    title: User profiles", "   title: User profiles", "yaml-syntax"),
                fault("an open bracket", "scope: [business, finance]", "scope: [business", "yaml-syntax"),
                fault("an open quote", "version: \"2026-11\"", "version: \"2026-11", "yaml-syntax"),
                fault("a colon in a title", "title: User profiles", "title: User: profiles", "yaml-syntax"),
                fault("two documents", "lethe: 1\n", "lethe: 1\n---\nlethe: 1\n", "several-documents"),
                fault("an anchor", "title: Marketing profiles", "title: &a Marketing profiles", "anchor"),
                fault("a bomb of aliases", "scope: [business, finance]", "bomb: &b [x, x]\nscope: [*b, *b]", "anchor"),
                fault("a tag", "title: Marketing profiles", "title: !!java.net.URL x", "tag"),
                fault("a key that stands twice", "lethe: 1\n", "lethe: 1\nlethe: 1\n", "duplicate-key"),
                fault("a key nobody knows", "    tombstone: true", "    tombstnoe: true", "unknown-key"),
                fault("a Cyrillic letter in a key", "    title: User", "    t\u0456tle: User", "look-alike"),
                fault(
                        "a Cyrillic letter in a table",
                        "table: business.user_profile",
                        "table: business.us\u0435r_profile",
                        "look-alike"),
                fault("a Cyrillic letter in a fact", "starts: switched off", "starts: switch\u0435d off", "look-alike"),
                fault("a space that does not break", "    title: User", "\u00a0   title: User", ""),
                fault(
                        "a space of no width in a table",
                        "table: business.user_profile",
                        "table: business.user\u200b_profile",
                        ""),
                fault(
                        "text that runs backwards",
                        "table: business.user_profile",
                        "table: business.\u202euser_profile",
                        ""),
                fault("a control character", "title: User profiles", "title: User \u0007profiles", ""),
                fault("a missing key", "        clause: B.3\n", "", "missing-key"),
                fault("no scope", "scope: [business, finance]\n", "", "missing-key"),
                fault("a list for a text", "title: User profiles", "title: [User]", ""),
                fault("a number for a text", "title: Marketing profiles", "title: 12", "wrong-type"),
                fault("a word for a switch", "tombstone: true", "tombstone: perhaps", "wrong-type"),
                fault("a map for a list", "clauses: [B.3, B.4]", "clauses: { B.3: B.4 }", "wrong-type"),
                fault("an empty list", "clauses: [B.3, B.4]", "clauses: []", "empty-value"),
                fault("a clause twice", "clauses: [B.3, B.4]", "clauses: [B.3, B.3]", "duplicate-entry"),
                fault("another language", "lethe: 1\n", "lethe: 7\n", "unknown-language"),
                fault("no zone of this world", "Europe/Brussels", "Europe/Brussel", "bad-zone"),
                fault("a day that is not", "1990-01-01", "1990-02-30", "bad-date"),
                fault("a cap above all", "cap: { share: 1% }", "cap: { share: 101% }", "bad-cap"),
                fault("a huge number", "cap: { share: 1% }", "cap: { share: 1e400% }", "bad-cap"),
                fault("a negative period", "period: P28D", "period: P-28D", "negative-period"),
                fault("a period in words", "period: P28D", "period: 28 days", "bad-period"),
                fault("a huge period", "period: P28D", "period: P99999999999D", "bad-period"),
                fault("a period above the notice's", "period: P28D", "period: P29D", "above-maximum"),
                fault("a period below the law's", "period: P10Y", "period: P9Y", "below-minimum"),
                fault("a source that is none", "source: notice", "source: notize", "bad-choice"),
                fault("a fact nobody defined", "starts: captured", "starts: captvred", "unknown-fact"),
                fault(
                        "a fact nobody uses",
                        "      captured: row.captured_at",
                        "      spare: row.captured_at\n      captured: row.captured_at",
                        "unused-fact"),
                fault(
                        "two statements",
                        "captured: row.captured_at",
                        "captured: row.captured_at; DROP TABLE x",
                        "bad-sql"),
                fault(
                        "a comment that hides the rest",
                        "captured: row.captured_at",
                        "captured: row.captured_at -- x",
                        "bad-sql"),
                fault("an open parenthesis", "(row.login_id IS NOT NULL)", "((row.login_id IS NOT NULL)", "bad-sql"),
                fault(
                        "a path that deletes",
                        "\"SELECT login_id, customer_id FROM business.login_account\"",
                        "DELETE FROM business.customer",
                        "bad-sql"),
                fault(
                        "two rules for a table",
                        "table: business.user_profile",
                        "table: business.login_account",
                        "table-twice"),
                fault(
                        "a table out of scope",
                        "table: business.user_profile",
                        "table: elsewhere.user_profile",
                        "table-outside-scope"),
                fault("a column twice", "[profile_id, login_id,", "[profile_id, login_id, login_id,", "column-twice"),
                fault("a key column nobody has", "key: profile_id", "key: profil_id", "unknown-column"),
                fault("no key for holds", "      vehicle: row.active_vehicle_id\n", "", "hold-key-missing"),
                fault(
                        "a circle",
                        "    no-purpose: erase\n    action: erase\n",
                        "    references:\n      business.login_account.customer_id: block\n    no-purpose: erase\n    action: erase\n",
                        ""));
    }

    /** What only the database shows. */
    static List<Fault> ofTheDatabase() {
        return List.of(
                fault(
                        "a column that is not there",
                        "captured: row.captured_at",
                        "captured: row.captured_att",
                        "expression-not-understood"),
                fault(
                        "a function that is not there",
                        "switched off: row.deactivated_on",
                        "switched off: switched(row.deactivated_on)",
                        "expression-not-understood"),
                fault(
                        "a function that writes",
                        "switched off: row.deactivated_on",
                        "switched off: business.writes(row.deactivated_on)",
                        "declared STABLE"),
                fault(
                        "a query that writes",
                        "switched off: row.deactivated_on",
                        "switched off: >-\n        (WITH gone AS (DELETE FROM business.recall RETURNING 1) SELECT row.deactivated_on FROM gone)",
                        "expression-not-understood"),
                fault(
                        "a number that is drawn",
                        "switched off: row.deactivated_on",
                        "switched off: row.deactivated_on + nextval('business.draws')::integer",
                        "declared STABLE"),
                fault(
                        "a sleep",
                        "switched off: row.deactivated_on",
                        "switched off: (SELECT row.deactivated_on FROM pg_sleep(3600))",
                        "clock-in-fact"),
                fault(
                        "a clock",
                        "switched off: row.deactivated_on",
                        "switched off: least(row.deactivated_on, current_date)",
                        "clock-in-fact"),
                fault("a column nobody thought of", "profile_name, settings,", "profile_name,", "column-not-covered"),
                fault(
                        "a date where a condition is asked",
                        "has an account: (row.login_id IS NOT NULL)",
                        "has an account: row.deactivated_on",
                        ""));
    }

    private static Fault fault(String name, String from, String to, String says) {
        return new Fault(name, from, to, says);
    }
}
