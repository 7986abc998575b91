package org.lethe.app.cli.retention;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.lethe.app.command.Digits;
import org.lethe.jobs.retention.RetentionListener;
import org.lethe.reports.retention.Plan;
import org.lethe.rules.retention.Slice;
import org.lethe.writers.retention.SliceResult;

/** A run as it goes on: one line that changes on a terminal, one line for each cluster elsewhere. */
public final class ProgressLines implements RetentionListener {
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

    private final PrintWriter err;
    private final boolean terminal;
    private long workBegan = System.nanoTime();
    private long printed;
    private long forecast;
    private long done;
    private long ofCluster;
    private String cluster = "";

    /** @param terminal whether a line can be written over */
    public ProgressLines(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void step(String name) {
        if (name.equals("check")) {
            say("Checking policy, catalogue, ledger and date …");
        } else if (name.equals("tidy")) {
            say("Vacuuming and analysing what was emptied …");
        }
    }

    @Override
    public void planned(long runId, int pass, Plan plan) {
        leaveCluster();
        if (pass == 1) {
            forecast = plan.erasable();
            workBegan = System.nanoTime();
            say("Run " + runId + " as of " + plan.asOf() + ": " + Digits.grouped(forecast) + " rows are due.");
        } else {
            say("Counted again: " + Digits.grouped(plan.erasable())
                    + " rows are still due, those of refused clusters included.");
        }
    }

    @Override
    public void nothingLeft(int pass) {
        leaveCluster();
        if (pass > 1) {
            say("Counted again: nothing is left.");
        }
    }

    @Override
    public void committed(Slice slice, SliceResult result) {
        if (!slice.cluster().equals(cluster)) {
            leaveCluster();
            cluster = slice.cluster();
        }
        done += result.done();
        ofCluster += result.done();
        long now = System.nanoTime();
        if (terminal && now - printed >= BETWEEN) {
            printed = now;
            over(state(now) + ", " + cluster);
        }
    }

    /** Ends the line that changes. */
    void end() {
        leaveCluster();
    }

    /** Rows so far, rows a second, and the time left when it goes on like this. */
    private String state(long now) {
        double seconds = Math.max(0.001, (now - workBegan) / 1e9);
        long rate = Math.round(done / seconds);
        long left = rate == 0 ? 0 : Math.max(0, forecast - done) / rate;
        return String.format(
                Locale.ROOT,
                "%s of %s rows, %s rows/s, %d:%02d left",
                Digits.grouped(done),
                Digits.grouped(Math.max(forecast, done)),
                Digits.grouped(rate),
                left / 60,
                left % 60);
    }

    private void leaveCluster() {
        if (cluster.isEmpty()) {
            return;
        }
        String line = cluster + ": " + Digits.grouped(ofCluster) + (ofCluster == 1 ? " row" : " rows");
        if (terminal) {
            over("  " + line);
            err.println();
        } else {
            err.println("  " + line + " (" + state(System.nanoTime()) + ")");
        }
        err.flush();
        cluster = "";
        ofCluster = 0;
    }

    private void over(String line) {
        err.print("\r\u001b[K" + line);
        err.flush();
    }

    private void say(String line) {
        leaveCluster();
        err.println(line);
        err.flush();
    }
}
