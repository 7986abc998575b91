package org.lethe.jobs.obfcm;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.lethe.evidence.VinKey;
import org.lethe.writers.evidence.Anchors;

/**
 * Where submissions are made.
 *
 * @param obfcm connections of the role that reads consumption data and nothing about people
 * @param vinKey key of the VIN marks, kept outside the database
 * @param keys who may read the files, and who signs them
 * @param anchors where the ledger's head is noted
 * @param folder of the submissions
 * @param clock the platform's one clock
 * @param lease silence after which another process is taken over
 */
public record ObfcmPlace(
        DataSource obfcm,
        VinKey vinKey,
        DeliveryKeys keys,
        Anchors anchors,
        Path folder,
        Clock clock,
        Duration lease) {}
