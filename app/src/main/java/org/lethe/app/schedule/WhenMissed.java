package org.lethe.app.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quartz.CronTrigger;
import org.quartz.Trigger;

/** What becomes of a night when nobody was there at its time. */
enum WhenMissed {
    /** One run for the latest missed night. Quartz is told to fire however late it is; {@link NightTrigger} drops all nights but the latest. */
    RUN_ONCE("run once as soon as possible", Trigger.MISFIRE_INSTRUCTION_IGNORE_MISFIRE_POLICY),
    /** The night is recorded as missed. */
    SKIP("skip to the next night", CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING);

    private final String words;
    private final int instruction;

    WhenMissed(String words, int instruction) {
        this.words = words;
        this.instruction = instruction;
    }

    /** As Quartz stores it. */
    int instruction() {
        return instruction;
    }

    static List<String> allWords() {
        return Arrays.stream(values()).map(choice -> choice.words).toList();
    }

    static Optional<WhenMissed> of(String words) {
        return Arrays.stream(values())
                .filter(choice -> choice.words.equals(words))
                .findFirst();
    }
}
