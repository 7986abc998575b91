package org.lethe.readers.ifrs;

import java.time.LocalDate;

/**
 * An entity whose books are kept.
 *
 * @param name short name
 * @param openedOn balance day of its take-on
 */
public record KeptEntity(String name, LocalDate openedOn) {}
