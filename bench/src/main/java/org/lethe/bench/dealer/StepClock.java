package org.lethe.bench.dealer;

import java.util.HashMap;
import java.util.Map;
import org.lethe.jobs.dealer.DealerListener;

/** Hears the steps of a job and says how long each took. */
final class StepClock implements DealerListener {
    private final Map<String, Double> seconds = new HashMap<>();
    private String running = "";
    private long began = System.nanoTime();

    @Override
    public void step(String name) {
        end();
        running = name;
        began = System.nanoTime();
    }

    @Override
    public void delayed(int dealer, String why) {
        throw new IllegalStateException("The workbook of dealer " + dealer + " could not be made: " + why);
    }

    void end() {
        seconds.merge(running, (System.nanoTime() - began) / 1e9, Double::sum);
    }

    double of(String... steps) {
        double sum = 0;
        for (String each : steps) {
            sum += seconds.getOrDefault(each, 0.0);
        }
        return sum;
    }
}
