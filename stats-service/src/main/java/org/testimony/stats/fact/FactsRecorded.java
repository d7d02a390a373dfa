package org.testimony.stats.fact;

/**
 * Facts were committed by this instance.
 *
 * @param records how many records were taken in
 * @param news whether they tell of more than articles that name nobody and nothing we look for
 */
public record FactsRecorded(int records, boolean news) {}
