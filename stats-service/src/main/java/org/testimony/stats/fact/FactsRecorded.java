package org.testimony.stats.fact;

/**
 * Facts were committed by this instance.
 *
 * @param records how many records were taken in
 * @param news whether any of them can change what is told of persons and stories
 */
public record FactsRecorded(int records, boolean news) {}
