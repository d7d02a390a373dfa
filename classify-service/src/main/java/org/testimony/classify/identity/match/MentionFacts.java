package org.testimony.classify.identity.match;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.name.NameSet;
import org.testimony.classify.identity.particular.FactWords;
import org.testimony.classify.identity.particular.NameBucket;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.classify.story.Fingerprint;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.text.Evidence;

/**
 * What a judgement may rest on: one mention, where it stands, and what follows from its words. Nothing else than these
 * facts of two mentions decides a pair, so a judgement can be repeated at any time. Immutable; the blocks are found when
 * first asked for, since most pairs are decided without.
 */
public final class MentionFacts {
    private final MentionReading reading;
    private final ArticleId article;
    private final StoryId story;
    private final @Nullable Instant publishedAt;
    private final NameSet names;
    private final Fingerprint sentences;
    private final Set<String> facts;
    private final Particulars told;
    private final SharedParticulars particulars;
    private volatile @Nullable Set<String> keys;

    private MentionFacts(
            MentionReading reading, ArticleId article, StoryId story, @Nullable Instant publishedAt, Particulars told) {
        this.reading = reading;
        this.article = article;
        this.story = story;
        this.publishedAt = publishedAt;
        this.names = NameSet.of(reading.name(), reading.aliases());
        this.sentences =
                Fingerprint.of(reading.evidence().stream().map(Evidence::quote).collect(Collectors.joining(" ")));
        this.facts = FactWords.packaged().in(reading.evidence(), names);
        this.told = told;
        this.particulars = SharedParticulars.of(told);
    }

    /** The facts of one mention in one story, of which nothing in particular is told. */
    public static MentionFacts of(
            MentionReading reading, ArticleId article, StoryId story, @Nullable Instant publishedAt) {
        return of(reading, article, story, publishedAt, Particulars.NONE);
    }

    /** The facts of one mention in one story, with what the article tells of nobody else. */
    public static MentionFacts of(
            MentionReading reading,
            ArticleId article,
            StoryId story,
            @Nullable Instant publishedAt,
            Particulars particulars) {
        return new MentionFacts(reading, article, story, publishedAt, particulars);
    }

    /** What was read of the mention. */
    public MentionReading reading() {
        return reading;
    }

    /** The article that holds it. */
    public ArticleId article() {
        return article;
    }

    /** The story of which the article is a copy. */
    public StoryId story() {
        return story;
    }

    /** When the article was published, if that is known. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** All names of the mention. */
    public NameSet names() {
        return names;
    }

    /** Fingerprint of the sentences that prove the leaving. */
    Fingerprint sentences() {
        return sentences;
    }

    /** Rare names of places, outlets and people in these sentences, sorted. */
    Set<String> facts() {
        return facts;
    }

    /** What the article tells of nobody else, made ready to be compared. */
    SharedParticulars particulars() {
        return particulars;
    }

    /** Buckets of the rare names told beside the person, by which a mention is found when their bearers are erased. */
    public Set<NameBucket> namesBeside() {
        return told.nameBuckets();
    }

    /** The keys of the blocks in which this mention stands, sorted. */
    public Set<String> keys() {
        Set<String> known = keys;
        if (known == null) {
            known = new BlockKeys(reading, publishedAt, names, facts, told).keys(story);
            keys = known;
        }
        return known;
    }

    /** Whether the two could be one person at all, so that a comparison is worth its time. */
    public boolean sharesBlockWith(MentionFacts other) {
        return !Collections.disjoint(keys(), other.keys());
    }

    /** The blocks in which this mention stands. */
    public Set<BlockingKey> blocks() {
        return keys().stream().map(BlockingKey::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
