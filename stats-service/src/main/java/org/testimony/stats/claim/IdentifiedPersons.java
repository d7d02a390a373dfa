package org.testimony.stats.claim;

/**
 * Persons counted by the same facets as a claim.
 *
 * @param query where the persons behind best are listed, relative to this service
 */
record IdentifiedPersons(long low, long best, long high, String query) {}
