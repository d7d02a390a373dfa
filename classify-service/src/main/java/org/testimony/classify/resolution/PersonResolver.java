package org.testimony.classify.resolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.IdentityChanges;
import org.testimony.classify.identity.IdentityLedger;
import org.testimony.classify.identity.ReportedMention;
import org.testimony.classify.resolution.Announcement.ArticleTagged;
import org.testimony.classify.resolution.Announcement.Cause;
import org.testimony.classify.resolution.Announcement.DefectorChanged;
import org.testimony.classify.resolution.Announcement.MentionResolved;
import org.testimony.classify.resolution.Announcement.MentionWithdrawn;
import org.testimony.classify.story.Placement;
import org.testimony.classify.story.StoryGrouping;
import org.testimony.classify.story.StoryText;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;

/**
 * Takes the readings of one organisation one by one and says what follows: the article in its story, its mentions with
 * their persons, and every earlier statement that is no longer true. The same readings in the same order say the same on
 * every machine. Not thread-safe.
 */
public final class PersonResolver {
    // Room for the mentions of one article between two arrival numbers.
    private static final long MENTIONS_AN_ARTICLE = 1L << 16;

    private final ResolutionTables tables;
    private final StoryGrouping stories;
    private final IdentityLedger ledger;

    public PersonResolver(ResolutionTables tables) {
        this.tables = tables;
        this.stories = new StoryGrouping(tables.stories());
        this.ledger = new IdentityLedger(tables.identity());
    }

    /**
     * Takes in one revision of an article; an older one than is known says nothing.
     *
     * @param arrival a number that grows from reading to reading
     * @param at when this became known to the system
     */
    public List<Announcement<?, ?>> accept(StoryReading reading, long arrival, Instant at) {
        TaggedArticle now = reading.article();
        TaggedArticle before = tables.articles().get(now.articleId());
        if (before != null && before.revision() > now.revision()) {
            return List.of();
        }
        return now.relevant() ? place(reading, before, arrival, at) : drop(now, before, arrival, at);
    }

    private List<Announcement<?, ?>> drop(TaggedArticle now, @Nullable TaggedArticle before, long arrival, Instant at) {
        List<TaggedArticle> moved = moved(stories.remove(now.articleId()));
        tables.articles().remove(now.articleId());
        List<ReportedMention> reported =
                moved.stream().flatMap(article -> reported(article, arrival)).toList();
        return announcements(now, moved, ledger.apply(reported, mentionIds(before), at));
    }

    private List<Announcement<?, ?>> place(
            StoryReading reading, @Nullable TaggedArticle before, long arrival, Instant at) {
        Placement placement = stories.place(text(reading), arrival);
        TaggedArticle now = reading.article().inStory(placement.story());
        List<TaggedArticle> moved = moved(placement.moved());
        List<MentionId> gone = new ArrayList<>(mentionIds(before));
        gone.removeAll(mentionIds(now));
        List<ReportedMention> reported = Stream.concat(moved.stream(), Stream.of(now))
                .flatMap(article -> reported(article, arrival))
                .toList();
        tables.articles().put(now.articleId(), now);
        return announcements(now, moved, ledger.apply(reported, gone, at));
    }

    private static StoryText text(StoryReading reading) {
        TaggedArticle article = reading.article();
        return new StoryText(
                article.articleId(),
                reading.fingerprint(),
                article.publisher(),
                article.publishedAt(),
                reading.credits());
    }

    /** The readings of articles that belong to another story now. */
    private List<TaggedArticle> moved(Map<ArticleId, StoryId> stories) {
        List<TaggedArticle> moved = stories.entrySet().stream()
                .map(entry -> article(entry.getKey()).inStory(entry.getValue()))
                .toList();
        moved.forEach(article -> tables.articles().put(article.articleId(), article));
        return moved;
    }

    private Stream<ReportedMention> reported(TaggedArticle article, long arrival) {
        List<ReportedMention> reported = new ArrayList<>();
        StoryText text = stories.text(article.articleId());
        for (MentionReading mention : article.mentions()) {
            reported.add(new ReportedMention(
                    mention,
                    article.articleId(),
                    Optional.ofNullable(article.storyId()).orElseThrow(),
                    article.publishedAt(),
                    arrival * MENTIONS_AN_ARTICLE + reported.size(),
                    text.originOf(mention.spans())));
        }
        return reported.stream();
    }

    private static List<Announcement<?, ?>> announcements(
            TaggedArticle now, List<TaggedArticle> moved, IdentityChanges changes) {
        Cause cause = Cause.of(now);
        List<Announcement<?, ?>> announcements = new ArrayList<>();
        announcements.add(new ArticleTagged(now, cause));
        moved.forEach(article -> announcements.add(new ArticleTagged(article, cause)));
        changes.withdrawn().forEach(mention -> announcements.add(new MentionWithdrawn(mention, cause)));
        changes.mentions().forEach(mention -> announcements.add(new MentionResolved(mention, cause)));
        changes.persons().forEach(person -> announcements.add(new DefectorChanged(person)));
        return announcements;
    }

    private static List<MentionId> mentionIds(@Nullable TaggedArticle article) {
        return article == null
                ? List.of()
                : article.mentions().stream().map(MentionReading::mentionId).toList();
    }

    private TaggedArticle article(ArticleId id) {
        TaggedArticle article = tables.articles().get(id);
        if (article == null) {
            throw new IllegalStateException("article " + id + " is in a story but has no reading");
        }
        return article;
    }
}
