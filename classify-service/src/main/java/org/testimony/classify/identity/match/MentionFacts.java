package org.testimony.classify.identity.match;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.name.NameSet;
import org.testimony.classify.story.Fingerprint;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.text.Evidence;

/**
 * What a judgement may rest on: one mention, where it stands, and what follows from its words. Nothing else than these
 * facts of two mentions decides a pair, so a judgement can be repeated at any time.
 *
 * @param sentences fingerprint of the sentences that prove the leaving
 */
public record MentionFacts(
        MentionReading reading,
        ArticleId article,
        StoryId story,
        @Nullable Instant publishedAt,
        NameSet names,
        Fingerprint sentences,
        Set<String> keys) {

    /** The facts of one mention in one story. */
    public static MentionFacts of(
            MentionReading reading, ArticleId article, StoryId story, @Nullable Instant publishedAt) {
        NameSet names = NameSet.of(reading.name(), reading.aliases());
        String proof = reading.evidence().stream().map(Evidence::quote).collect(Collectors.joining(" "));
        return new MentionFacts(
                reading, article, story, publishedAt, names, Fingerprint.of(proof), keys(reading, story, names));
    }

    /** Whether the two could be one person at all, so that a comparison is worth its time. */
    public boolean sharesBlockWith(MentionFacts other) {
        return !Collections.disjoint(keys, other.keys);
    }

    /** The blocks in which this mention stands. */
    public Set<BlockingKey> blocks() {
        return keys.stream().map(BlockingKey::new).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Set<String> keys(MentionReading reading, StoryId story, NameSet names) {
        Set<String> keys = new TreeSet<>(names.keys());
        // Copies of one text speak of the same people, also where one copy leaves a name out.
        keys.add("s:" + story);
        // "A Saudi, 26": without a name, nationality and age together are the least that can be compared.
        if (names.isEmpty() && reading.nationality() != null && reading.age() != null) {
            keys.add("d:" + reading.nationality() + ":" + reading.age());
        }
        return Collections.unmodifiableSet(keys);
    }
}
