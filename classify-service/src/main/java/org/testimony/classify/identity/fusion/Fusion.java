package org.testimony.classify.identity.fusion;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.OtherValue;
import org.testimony.contract.person.Status;
import org.testimony.contract.reading.Narrative;

/** Makes one record out of all mentions of a person. The same set of mentions always gives the same record. */
public final class Fusion {
    // A person reported thousands of times must still fit into one record; all mentions are listed once in any case.
    private static final int MOST_WITNESSES = 100;

    private Fusion() {}

    /** What the ledger knows about a person beside the mentions. */
    public record Standing(
            DefectorId id,
            int revision,
            Instant recordedAt,
            Status status,
            @Nullable DefectorId mergedInto,
            List<DefectorId> possiblySame) {}

    /** The record of mentions of which nobody knows who had it from whom: each story is a source. */
    public static Defector of(Standing standing, Collection<Mention> mentions) {
        return of(standing, mentions, (int)
                mentions.stream().map(Mention::storyId).distinct().count());
    }

    /**
     * The record; without mentions it carries the standing alone.
     *
     * @param sources how many independent sources the mentions have
     */
    public static Defector of(Standing standing, Collection<Mention> mentions, int sources) {
        List<Mention> sorted = mentions.stream()
                .sorted(Comparator.comparing(m -> m.mentionId().value()))
                .toList();
        List<ArticleId> articles = sorted.stream()
                .map(Mention::articleId)
                .distinct()
                .sorted(Comparator.comparing(ArticleId::value))
                .toList();
        List<StoryId> stories = sorted.stream()
                .map(Mention::storyId)
                .distinct()
                .sorted(Comparator.comparing(StoryId::value))
                .toList();
        FusedAge age = FusedAge.of(sorted);
        FusedDate left = FusedDate.of(sorted);
        return new Defector(
                standing.id(),
                standing.revision(),
                standing.recordedAt(),
                standing.status(),
                standing.mergedInto(),
                bounded(Votes.all(sorted, Fusion::names)),
                bounded(Votes.best(sorted, Mention::nationality)),
                bounded(Votes.best(sorted, Mention::gender)),
                bounded(age.age()),
                bounded(Votes.best(sorted, Mention::role)),
                bounded(Votes.best(sorted, Mention::residence)),
                bounded(left.date()),
                bounded(Votes.all(
                        sorted,
                        m -> m.narratives().stream().map(Narrative::code).toList())),
                sorted.stream().map(Mention::mentionId).toList(),
                articles,
                stories,
                sources,
                published(sorted).min(Comparator.naturalOrder()).orElse(null),
                published(sorted).max(Comparator.naturalOrder()).orElse(null),
                standing.possiblySame(),
                List.of(),
                otherValues(sorted, age, left));
    }

    private static <T> List<Attribute<T>> bounded(List<Attribute<T>> attributes) {
        return attributes.stream().map(Fusion::cut).toList();
    }

    private static <T> @Nullable Attribute<T> bounded(@Nullable Attribute<T> attribute) {
        return attribute == null ? null : cut(attribute);
    }

    private static <T> Attribute<T> cut(Attribute<T> attribute) {
        return attribute.mentionIds().size() <= MOST_WITNESSES
                ? attribute
                : new Attribute<>(
                        attribute.value(),
                        attribute.confidence(),
                        attribute.mentionIds().subList(0, MOST_WITNESSES),
                        attribute.sources());
    }

    private static List<OtherValue> otherValues(List<Mention> sorted, FusedAge age, FusedDate left) {
        return new OtherValues(sorted)
                .votes("nationality", Mention::nationality)
                .votes("gender", Mention::gender)
                .these("age", age.others())
                .votes("role", Mention::role)
                .votes("residence", Mention::residence)
                .these("defected", left.others())
                .list();
    }

    private static List<String> names(Mention mention) {
        return Stream.concat(Stream.ofNullable(mention.name()), mention.aliases().stream())
                .distinct()
                .toList();
    }

    private static Stream<Instant> published(List<Mention> mentions) {
        return mentions.stream().map(Mention::publishedAt).filter(Objects::nonNull);
    }
}
