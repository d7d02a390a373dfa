package org.testimony.classify.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.testimony.contract.id.StoryId;

/**
 * Counts independent sources. Copies of one text are one, and so are two stories that have a statement from the same
 * agency or outlet: what counts is the largest choice of stories, fewest sources first, of which no two share a source. A
 * story of which nothing is known counts for itself.
 *
 * <p>A story's sources are the outlets that any of its copies credits; where none does, the publisher who was first.
 */
public final class Provenance {
    private Provenance() {}

    /**
     * How many independent sources stand behind what some stories say; 0 for none.
     *
     * @param stories the origins of each story's articles, who published first comes first
     */
    public static int independent(Map<StoryId, List<Origin>> stories) {
        List<Set<String>> all = new ArrayList<>();
        stories.forEach((story, origins) -> all.add(sources(story, origins)));
        all.sort(Comparator.<Set<String>>comparingInt(Set::size).thenComparing(Set::toString));
        Set<String> counted = new HashSet<>();
        int independent = 0;
        for (Set<String> sources : all) {
            if (sources.stream().noneMatch(counted::contains)) {
                independent++;
                counted.addAll(sources);
            }
        }
        return independent;
    }

    private static Set<String> sources(StoryId story, List<Origin> origins) {
        Set<String> sources = new TreeSet<>();
        origins.forEach(origin -> sources.addAll(origin.credited()));
        if (sources.isEmpty()) {
            origins.stream()
                    .map(Origin::publisher)
                    .filter(publisher -> !publisher.isEmpty())
                    .findFirst()
                    .ifPresent(sources::add);
        }
        return sources.isEmpty() ? Set.of("story " + story) : sources;
    }
}
