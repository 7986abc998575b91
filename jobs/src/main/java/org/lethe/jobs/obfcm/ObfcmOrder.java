package org.lethe.jobs.obfcm;

import org.lethe.reports.obfcm.format.Format;
import org.lethe.rules.obfcm.CollectionYear;

/**
 * What to draft.
 *
 * @param year of the read-outs
 * @param format how files are written
 * @param supplements whether readings that arrived after an accepted submission are drafted as a supplement; otherwise they are
 *     only counted, and erased by retention
 * @param by who asked for it
 */
public record ObfcmOrder(CollectionYear year, Format format, boolean supplements, String by) {}
