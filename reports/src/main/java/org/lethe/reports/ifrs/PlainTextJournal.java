package org.lethe.reports.ifrs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The journal as plain-text accounting, which independent programs (hledger, ledger) read and check. */
public final class PlainTextJournal {

    private PlainTextJournal() {}

    /**
     * Renders rows of the journal, two lines for each posting.
     *
     * @param target stays open
     */
    public static void write(FileRows files, OutputStream target) throws IOException {
        Writer out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        List<String> header = files.header(Table.JOURNAL);
        int seq = header.indexOf("ledger_seq");
        int day = header.indexOf("posted_on");
        int rule = header.indexOf("rule");
        int document = header.indexOf("document");
        int country = header.indexOf("country");
        int account = header.indexOf("local_account");
        int role = header.indexOf("role");
        int debit = header.indexOf("debit");
        int credit = header.indexOf("credit");
        String open = "";
        for (List<String> row : files.rows(Table.JOURNAL)) {
            if (!row.get(seq).equals(open)) {
                open = row.get(seq);
                out.write("\n" + row.get(day) + " (" + open + ") " + row.get(rule) + " | " + row.get(document) + "\n");
            }
            boolean isDebit = !row.get(debit).equals("0.00");
            out.write("    " + row.get(role) + ":" + row.get(country) + ":" + row.get(account) + "  EUR "
                    + (isDebit ? row.get(debit) : "-" + row.get(credit)) + "\n");
        }
        out.flush();
    }
}
