package org.testimony.contract.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;

/**
 * A person who left, fused from all mentions.
 *
 * @param revision counts up with every change
 * @param recordedAt when this revision became known to the system
 * @param mergedInto the record that goes on, exactly when status is merged
 * @param sources number of independent sources: of the stories, copies counted once, those of which no two share an outlet
 * @param possiblySame persons who may be this one; an analyst decides
 * @param decisions what analysts decided about this person and is in force, the earliest first
 * @param otherValues what some mentions say against the attributes above
 * @param published how the persons behind this record stood at each date of publication, sorted by key, then time
 * @param possibleLinks the same persons as {@code possiblySame} with the reasons, the surest first, at most 20
 */
public record Defector(
        DefectorId defectorId,
        int revision,
        Instant recordedAt,
        Status status,
        @Nullable DefectorId mergedInto,
        List<Attribute<String>> names,
        @Nullable Attribute<CountryCode> nationality,
        @Nullable Attribute<Gender> gender,
        @Nullable Attribute<Integer> age,
        @Nullable Attribute<String> role,
        @Nullable Attribute<CountryCode> residence,
        @Nullable Attribute<DateRange> defected,
        List<Attribute<String>> narratives,
        List<MentionId> mentionIds,
        List<ArticleId> articleIds,
        List<StoryId> storyIds,
        int sources,
        @Nullable Instant firstReportedAt,
        @Nullable Instant lastReportedAt,
        List<DefectorId> possiblySame,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AppliedDecision> decisions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherValue> otherValues,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PublishedState> published,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PossibleMatch> possibleLinks) {
    public Defector {
        Require.present(defectorId, "defectorId");
        Require.atLeast(1, revision, "revision");
        Require.present(recordedAt, "recordedAt");
        Require.present(status, "status");
        Require.atLeast(0, sources, "sources");
        if ((status == Status.MERGED) != (mergedInto != null)) {
            throw new IllegalArgumentException("mergedInto is present exactly when status is merged");
        }
        names = List.copyOf(names);
        narratives = List.copyOf(narratives);
        mentionIds = List.copyOf(mentionIds);
        articleIds = List.copyOf(articleIds);
        storyIds = List.copyOf(storyIds);
        possiblySame = List.copyOf(possiblySame);
        otherValues = List.copyOf(otherValues);
        decisions = List.copyOf(decisions);
        published = List.copyOf(published);
        possibleLinks = List.copyOf(possibleLinks);
    }

    /** A record without a past and without reasons for its links; {@link #withPublished} and {@link #withPossibleLinks} add them. */
    public Defector(
            DefectorId defectorId,
            int revision,
            Instant recordedAt,
            Status status,
            @Nullable DefectorId mergedInto,
            List<Attribute<String>> names,
            @Nullable Attribute<CountryCode> nationality,
            @Nullable Attribute<Gender> gender,
            @Nullable Attribute<Integer> age,
            @Nullable Attribute<String> role,
            @Nullable Attribute<CountryCode> residence,
            @Nullable Attribute<DateRange> defected,
            List<Attribute<String>> narratives,
            List<MentionId> mentionIds,
            List<ArticleId> articleIds,
            List<StoryId> storyIds,
            int sources,
            @Nullable Instant firstReportedAt,
            @Nullable Instant lastReportedAt,
            List<DefectorId> possiblySame,
            List<AppliedDecision> decisions,
            List<OtherValue> otherValues) {
        this(
                defectorId,
                revision,
                recordedAt,
                status,
                mergedInto,
                names,
                nationality,
                gender,
                age,
                role,
                residence,
                defected,
                narratives,
                mentionIds,
                articleIds,
                storyIds,
                sources,
                firstReportedAt,
                lastReportedAt,
                possiblySame,
                decisions,
                otherValues,
                List.of(),
                List.of());
    }

    /** The same record with other states by publication. */
    public Defector withPublished(List<PublishedState> states) {
        return with(states, possibleLinks);
    }

    /** The same record with other reasons for its links. */
    public Defector withPossibleLinks(List<PossibleMatch> links) {
        return with(published, links);
    }

    private Defector with(List<PublishedState> states, List<PossibleMatch> links) {
        return new Defector(
                defectorId,
                revision,
                recordedAt,
                status,
                mergedInto,
                names,
                nationality,
                gender,
                age,
                role,
                residence,
                defected,
                narratives,
                mentionIds,
                articleIds,
                storyIds,
                sources,
                firstReportedAt,
                lastReportedAt,
                possiblySame,
                decisions,
                otherValues,
                states,
                links);
    }
}
