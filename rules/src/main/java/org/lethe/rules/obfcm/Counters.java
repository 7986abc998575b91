package org.lethe.rules.obfcm;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The eight counters of one read-out. */
public final class Counters {

    private final Map<Counter, Value> values;

    private Counters(Map<Counter, Value> values) {
        this.values = values;
    }

    /** @param values what was read; a counter that is not named was not read */
    public static Counters of(Map<Counter, Value> values) {
        return new Counters(new EnumMap<>(values));
    }

    /** What a counter says. */
    public Value value(Counter counter) {
        return values.getOrDefault(counter, new Value.Missing());
    }

    /** A counter's number, or null when there is none to report. */
    public @Nullable BigDecimal number(Counter counter) {
        return value(counter).number();
    }

    /** The sum of those that have a number. */
    public BigDecimal sum(Counter... counters) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Counter counter : counters) {
            BigDecimal number = number(counter);
            sum = number == null ? sum : sum.add(number);
        }
        return sum;
    }

    /** Whether any of those that a powertrain reports is lower than it was before; what has no number is not compared. */
    public boolean droppedSince(Counters before, boolean plugIn) {
        for (Counter counter : Counter.of(plugIn)) {
            BigDecimal now = number(counter);
            BigDecimal then = before.number(counter);
            if (now != null && then != null && now.compareTo(then) < 0) {
                return true;
            }
        }
        return false;
    }
}
