package org.testimony.contract.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Gender;
import org.testimony.contract.text.Evidence;

/**
 * One person who left, as one article reports them; nobody has been identified yet.
 *
 * @param name as the text prints it; absent for "a Saudi, 26"
 * @param spans every place where the text refers to the person
 * @param age in years, at the time of the article
 * @param role from the codebook's list
 * @param residence where the person lives now, as far as the text says
 * @param defected when the person left; absent when the text does not say
 * @param evidence what proves that the person left
 * @param narratives the reasons the text gives for this person
 * @param suicideSelected whether the organisation picked the person for a suicide attack; absent when the text does not say
 * @param grounds which rules and models say that the person left
 */
public record MentionReading(
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
        @Nullable Boolean suicideSelected,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ground> grounds) {
    public MentionReading {
        Require.present(mentionId, "mention.mentionId");
        aliases = List.copyOf(aliases);
        spans = List.copyOf(spans);
        evidence = List.copyOf(evidence);
        narratives = List.copyOf(narratives);
        grounds = List.copyOf(grounds);
        if (age != null) {
            Require.atLeast(0, age, "mention.age");
        }
        if (spans.isEmpty() || evidence.isEmpty()) {
            throw new IllegalArgumentException("a mention needs spans and evidence");
        }
    }

    /** A mention of which nothing is told about what led to it. */
    public MentionReading(
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
            List<Narrative> narratives) {
        this(
                mentionId,
                name,
                aliases,
                spans,
                nationality,
                gender,
                age,
                role,
                residence,
                defected,
                spokePublicly,
                evidence,
                narratives,
                null,
                List.of());
    }
}
