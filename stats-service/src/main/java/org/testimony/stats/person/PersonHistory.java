package org.testimony.stats.person;

import java.util.List;
import org.testimony.contract.person.Defector;

/** All revisions of a person, the first one first. */
record PersonHistory(List<Defector> items, long total) {}
