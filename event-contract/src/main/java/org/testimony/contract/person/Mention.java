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
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.text.Evidence;

/**
 * A mention with the person it was resolved to. A null value on the topic says that the article no longer reports this
 * person.
 *
 * @param score how sure the resolution is, 0 to 1; 1 for the mention that founded the person
 * @param why the features that decided, readable by people
 * @param suicideSelected whether the organisation picked the person for a suicide attack; absent when the text does not say
 * @param grounds which rules and models say that the person left
 */
public record Mention(
        MentionId mentionId,
        @Nullable String name,
        List<String> aliases,
        List<Evidence> spans,
        @Nullable CountryCode nationality,
        @Nullable Gender gender,
        @Nullable Integer age,
        @Nullable String role,
        @Nullable CountryCode residence,
        @Nullable DateRange defected,
        boolean spokePublicly,
        List<Evidence> evidence,
        List<Narrative> narratives,
        ArticleId articleId,
        StoryId storyId,
        @Nullable Instant publishedAt,
        DefectorId defectorId,
        double score,
        List<String> why,
        @Nullable Boolean suicideSelected,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ground> grounds) {
    public Mention {
        Require.present(mentionId, "mentionId");
        Require.present(articleId, "articleId");
        Require.present(storyId, "storyId");
        Require.present(defectorId, "defectorId");
        Require.share(score, "score");
        aliases = List.copyOf(aliases);
        spans = List.copyOf(spans);
        evidence = List.copyOf(evidence);
        narratives = List.copyOf(narratives);
        why = List.copyOf(why);
        grounds = List.copyOf(grounds);
    }

    /** A reading of an article, resolved to a person. */
    public static Mention resolved(
            MentionReading reading,
            ArticleId article,
            StoryId story,
            @Nullable Instant publishedAt,
            DefectorId defector,
            double score,
            List<String> why) {
        return new Mention(
                reading.mentionId(),
                reading.name(),
                reading.aliases(),
                reading.spans(),
                reading.nationality(),
                reading.gender(),
                reading.age(),
                reading.role(),
                reading.residence(),
                reading.defected(),
                reading.spokePublicly(),
                reading.evidence(),
                reading.narratives(),
                article,
                story,
                publishedAt,
                defector,
                score,
                why,
                reading.suicideSelected(),
                reading.grounds());
    }
}
