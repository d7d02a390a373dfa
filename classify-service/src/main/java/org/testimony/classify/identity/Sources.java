package org.testimony.classify.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.testimony.classify.story.Origin;
import org.testimony.classify.story.Provenance;
import org.testimony.contract.id.StoryId;

/** Counts the independent sources of a person. */
final class Sources {
    private static final Comparator<ReportedMention> PUBLISHED = Comparator.comparing(
                    ReportedMention::publishedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(mention -> mention.article().value())
            .thenComparing(mention -> mention.id().value());

    private Sources() {}

    static int of(List<MentionEntry> mentions) {
        Map<StoryId, List<Origin>> stories = mentions.stream()
                .map(MentionEntry::reported)
                .sorted(PUBLISHED)
                .collect(Collectors.groupingBy(
                        ReportedMention::story,
                        () -> new TreeMap<>(Comparator.comparing(StoryId::value)),
                        Collectors.mapping(ReportedMention::origin, Collectors.toList())));
        return Provenance.independent(stories);
    }
}
