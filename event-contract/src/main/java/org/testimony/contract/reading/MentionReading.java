package org.testimony.contract.reading;

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
        List<Narrative> narratives) {
    public MentionReading {
        Require.present(mentionId, "mention.mentionId");
        aliases = List.copyOf(aliases);
        spans = List.copyOf(spans);
        evidence = List.copyOf(evidence);
        narratives = List.copyOf(narratives);
        if (age != null) {
            Require.atLeast(0, age, "mention.age");
        }
        if (spans.isEmpty() || evidence.isEmpty()) {
            throw new IllegalArgumentException("a mention needs spans and evidence");
        }
    }
}
