package org.testimony.classify.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.Gender;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.text.Evidence;

/** Mentions for tests; each word changes one thing and leaves the rest. */
public record Reports(
        String article,
        String story,
        @Nullable String name,
        List<String> aliases,
        @Nullable String nationality,
        @Nullable Gender gender,
        @Nullable Integer age,
        @Nullable String role,
        @Nullable String published,
        String proof) {

    public static Reports in(String article) {
        return new Reports(article, article, null, List.of(), null, null, null, null, null, "left " + article);
    }

    public Reports story(String s) {
        return new Reports(article, s, name, aliases, nationality, gender, age, role, published, proof);
    }

    public Reports name(@Nullable String n) {
        return new Reports(article, story, n, aliases, nationality, gender, age, role, published, proof);
    }

    public Reports alias(String a) {
        return new Reports(article, story, name, List.of(a), nationality, gender, age, role, published, proof);
    }

    public Reports from(@Nullable String country) {
        return new Reports(article, story, name, aliases, country, gender, age, role, published, proof);
    }

    public Reports gender(@Nullable Gender g) {
        return new Reports(article, story, name, aliases, nationality, g, age, role, published, proof);
    }

    public Reports age(@Nullable Integer a) {
        return new Reports(article, story, name, aliases, nationality, gender, a, role, published, proof);
    }

    public Reports role(@Nullable String r) {
        return new Reports(article, story, name, aliases, nationality, gender, age, r, published, proof);
    }

    public Reports on(@Nullable String day) {
        return new Reports(article, story, name, aliases, nationality, gender, age, role, day, proof);
    }

    public Reports proof(String sentence) {
        return new Reports(article, story, name, aliases, nationality, gender, age, role, published, sentence);
    }

    public ReportedMention at(long arrival) {
        ArticleId id = new ArticleId(article);
        Evidence evidence = new Evidence(0, proof.length(), proof);
        MentionReading reading = new MentionReading(
                StableIds.mention(id, name == null ? proof : name),
                name,
                aliases,
                List.of(evidence),
                nationality == null ? null : new CountryCode(nationality),
                gender,
                age,
                role,
                null,
                null,
                false,
                List.of(evidence),
                List.of());
        return new ReportedMention(
                reading,
                id,
                new StoryId(story),
                published == null ? null : Instant.parse(published + "T00:00:00Z"),
                arrival);
    }
}
