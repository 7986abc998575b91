package org.lethe.reports.dealer;

/**
 * What one edition of a month changes in a finest cell; the first edition only adds.
 *
 * @param added   contracts or requests that it counts and the editions before it did not
 * @param removed those that it counts no more
 */
public record Change(long added, long removed) {}
