package org.lethe.jobs.obfcm.intake;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What to take in.
 *
 * @param file a dealer's file
 * @param acceptGood keep the good lines of a file that has bad ones
 * @param by who answers for it
 * @param receivedAt moment of the import
 */
public record IntakeOrder(Path file, boolean acceptGood, String by, Instant receivedAt) {}
