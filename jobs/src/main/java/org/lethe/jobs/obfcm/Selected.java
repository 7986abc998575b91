package org.lethe.jobs.obfcm;

import org.lethe.reports.obfcm.Question;
import org.lethe.reports.obfcm.Tally;

/**
 * What lies selected in a session.
 *
 * @param question that was asked
 * @param tally of the answer
 * @param contentSha256 of the records as they would be written
 */
record Selected(Question question, Tally tally, String contentSha256) {}
