package org.testimony.classify.identity.match;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
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
 * @param facts rare names of places, outlets and people in these sentences
 * @param keys the blocks in which this mention stands, sorted
 */
public record MentionFacts(
        MentionReading reading,
        ArticleId article,
        StoryId story,
        @Nullable Instant publishedAt,
        NameSet names,
        Fingerprint sentences,
        Set<String> facts,
        Set<String> keys) {

    /** The facts of one mention in one story. */
    public static MentionFacts of(
            MentionReading reading, ArticleId article, StoryId story, @Nullable Instant publishedAt) {
        NameSet names = NameSet.of(reading.name(), reading.aliases());
        String proof = reading.evidence().stream().map(Evidence::quote).collect(Collectors.joining(" "));
        Set<String> facts = FactWords.packaged().in(reading.evidence(), names);
        BlockKeys blocks = new BlockKeys(reading, publishedAt, names, facts);
        return new MentionFacts(
                reading, article, story, publishedAt, names, Fingerprint.of(proof), facts, blocks.keys(story));
    }

    /** Whether the two could be one person at all, so that a comparison is worth its time. */
    public boolean sharesBlockWith(MentionFacts other) {
        return !Collections.disjoint(keys, other.keys);
    }

    /** The blocks in which this mention stands. */
    public Set<BlockingKey> blocks() {
        return keys.stream().map(BlockingKey::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
