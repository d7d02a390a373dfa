package org.testimony.classify.identity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.testimony.classify.identity.particular.NameBucket;
import org.testimony.classify.identity.particular.NamesBeside;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.reading.MentionReading;

/**
 * Keeps the names of those who are erased out of what is told of others in particular, whether it was told before the
 * erasure or comes later. Of the names only buckets are kept, into which many other names fall; those go, too, in any order.
 */
final class Silenced {
    private final Workbench bench;

    Silenced(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Silences the names of people who are erased.
     *
     * @param erased readings of mentions that may be reported no more
     * @return the other mentions that named one of these beside their person, without that name
     */
    List<MentionEntry> after(Collection<MentionReading> erased) {
        Set<String> names =
                erased.stream().flatMap(NamesBeside::rareWords).collect(Collectors.toCollection(TreeSet::new));
        Set<MentionId> naming = new LinkedHashSet<>();
        for (String name : names) {
            NameBucket bucket = NameBucket.of(name);
            if (!bench.blocks().isSilenced(bucket)) {
                bench.blocks().silence(bucket);
                naming.addAll(bench.blocks().naming(bucket));
            }
        }
        erased.forEach(reading -> naming.remove(reading.mentionId()));
        return naming.stream()
                .map(bench::mention)
                .map(entry -> entry.saying(
                        entry.reported().telling(entry.reported().told().without(names))))
                .toList();
    }

    /** What is reported, without names that were silenced before. */
    ReportedMention heard(ReportedMention reported) {
        return reported.told().names().isEmpty()
                ? reported
                : reported.telling(reported.told().silent(bench.blocks()::isSilenced));
    }
}
