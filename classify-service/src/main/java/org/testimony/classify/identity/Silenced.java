package org.testimony.classify.identity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.testimony.classify.identity.particular.NamesBeside;
import org.testimony.contract.id.MentionId;

/** Takes the names of those who are erased out of what is told of others in particular. */
final class Silenced {
    private final Workbench bench;

    Silenced(Workbench bench) {
        this.bench = bench;
    }

    /** The other mentions that named one of these beside their person, without that name. */
    List<MentionEntry> after(Collection<MentionId> erased) {
        Set<String> names = erased.stream()
                .flatMap(
                        id -> NamesBeside.rareWords(bench.mention(id).reported().reading()))
                .collect(Collectors.toSet());
        Set<MentionId> naming = new LinkedHashSet<>();
        names.stream().sorted().forEach(name -> naming.addAll(bench.blocks().naming(name)));
        naming.removeAll(erased);
        return naming.stream()
                .map(bench::mention)
                .map(entry -> entry.saying(
                        entry.reported().telling(entry.reported().told().without(names))))
                .toList();
    }
}
