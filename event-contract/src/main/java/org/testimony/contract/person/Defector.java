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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OtherValue> otherValues) {
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
    }

    /** A person about whom no analyst has decided. */
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
            List<DefectorId> possiblySame) {
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
                List.of(),
                List.of());
    }
}
