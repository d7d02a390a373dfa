package org.testimony.stats.person;

import java.time.Instant;

/**
 * A person's place in a list.
 *
 * @param id the record, or the state when the list is about what was published
 * @param recordedAt what the list is ordered by, unless another order was asked for
 */
record PersonPlace(String id, String defectorId, Instant recordedAt) {}
