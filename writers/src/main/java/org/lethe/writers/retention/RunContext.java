package org.lethe.writers.retention;

import java.time.Clock;
import java.time.LocalDate;
import org.lethe.evidence.TombstoneKey;
import org.lethe.rules.retention.Policy;

/**
 * What all slices of a run share.
 *
 * @param fence whose work it is
 * @param policy under which it runs
 * @param asOf business date
 * @param tombstones the key of the marks
 * @param clock the platform's one clock
 * @param retries how often a slice is tried again after a lock timeout or a deadlock
 */
public record RunContext(
        Fence fence, Policy policy, LocalDate asOf, TombstoneKey tombstones, Clock clock, int retries) {}
