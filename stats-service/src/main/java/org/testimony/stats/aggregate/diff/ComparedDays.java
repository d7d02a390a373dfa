package org.testimony.stats.aggregate.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two knowledge dates compared, before anybody is named: names are read for those who are shown.
 *
 * @param persons everybody who is counted otherwise, in the order of the list
 */
record ComparedDays(
        List<BucketChange> buckets,
        DefectionsDifference.Two undated,
        DefectionsDifference.Two total,
        List<PersonChange> persons) {
    ComparedDays {
        buckets = List.copyOf(buckets);
        persons = List.copyOf(persons);
    }

    /** How many persons are counted otherwise in each way; all ways are named. */
    Map<String, Long> changes() {
        Map<String, Long> changes = new LinkedHashMap<>();
        PersonChange.KINDS.forEach(kind -> changes.put(kind, 0L));
        persons.forEach(person -> changes.merge(person.change(), 1L, Long::sum));
        return changes;
    }
}
