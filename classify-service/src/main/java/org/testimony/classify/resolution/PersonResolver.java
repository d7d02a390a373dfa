package org.testimony.classify.resolution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.IdentityChanges;
import org.testimony.classify.identity.IdentityLedger;
import org.testimony.classify.identity.ReportedMention;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.classify.resolution.Announcement.ArticleTagged;
import org.testimony.classify.resolution.Announcement.Cause;
import org.testimony.classify.resolution.Announcement.DecisionCause;
import org.testimony.classify.resolution.Announcement.DecisionCompleted;
import org.testimony.classify.resolution.Announcement.DefectorChanged;
import org.testimony.classify.resolution.Announcement.DefectorErased;
import org.testimony.classify.resolution.Announcement.MentionResolved;
import org.testimony.classify.resolution.Announcement.MentionWithdrawn;
import org.testimony.classify.story.Placement;
import org.testimony.classify.story.StoryGrouping;
import org.testimony.classify.story.StoryText;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;

/**
 * Takes the readings and decisions of one organisation one by one and says what follows: the article in its story, its mentions with
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
        TaggedArticle now = Erasure.of(reading.article(), ledger::isErased);
        TaggedArticle before = tables.articles().get(now.articleId());
        if (before != null && before.revision() > now.revision()) {
            return List.of();
        }
        return now.relevant() ? place(reading, now, before, arrival, at) : drop(now, before, arrival, at);
    }

    /**
     * Takes in what an analyst decided; the same decision again says nothing.
     *
     * @param record a number that differs from record to record
     * @param at when this became known to the system
     */
    public List<Announcement<?, ?>> decide(DecisionMade made, long record, Instant at) {
        DecisionCause cause = new DecisionCause(made.decisionId(), record);
        Decision decision = made.decision();
        Set<ArticleId> named =
                decision == null || decision.kind() != DecisionKind.ERASE ? Set.of() : ledger.articlesOf(decision);
        IdentityChanges changes = ledger.decide(made.decisionId(), decision, at);
        List<TaggedArticle> silenced = new ArrayList<>();
        for (ArticleId id : named) {
            TaggedArticle known = article(id);
            TaggedArticle silent = Erasure.of(known, ledger::isErased);
            if (!silent.equals(known)) {
                tables.articles().put(id, silent);
                silenced.add(silent);
            }
        }
        return announcements(silenced, changes, cause);
    }

    private List<Announcement<?, ?>> drop(TaggedArticle now, @Nullable TaggedArticle before, long arrival, Instant at) {
        List<TaggedArticle> moved = moved(stories.remove(now.articleId()));
        tables.articles().remove(now.articleId());
        List<ReportedMention> reported =
                moved.stream().flatMap(a -> reported(a, arrival, this::known)).toList();
        IdentityChanges changes = ledger.apply(reported, mentionIds(before), at);
        return announcements(with(now, moved), changes, Cause.of(now));
    }

    private List<Announcement<?, ?>> place(
            StoryReading whole, TaggedArticle silent, @Nullable TaggedArticle before, long arrival, Instant at) {
        StoryReading reading = Erasure.of(whole, silent);
        Placement placement = stories.place(text(reading), arrival);
        TaggedArticle now = silent.inStory(placement.story());
        List<TaggedArticle> moved = moved(placement.moved());
        List<MentionId> gone = new ArrayList<>(mentionIds(before));
        gone.removeAll(mentionIds(now));
        List<ReportedMention> reported = Stream.concat(
                        moved.stream().flatMap(a -> reported(a, arrival, this::known)),
                        // With the people who were erased: the ledger must know whom others may not name.
                        reported(whole.article().inStory(placement.story()), arrival, reading::of))
                .toList();
        tables.articles().put(now.articleId(), now);
        return announcements(with(now, moved), ledger.apply(reported, gone, at), Cause.of(now));
    }

    private static List<TaggedArticle> with(TaggedArticle now, List<TaggedArticle> moved) {
        return Stream.concat(Stream.of(now), moved.stream()).toList();
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

    /** Of an article that only moves to another story the text is not here any more. */
    private Particulars known(MentionReading mention) {
        return ledger.particulars(mention.mentionId());
    }

    private Stream<ReportedMention> reported(
            TaggedArticle article, long arrival, Function<MentionReading, Particulars> particulars) {
        List<ReportedMention> reported = new ArrayList<>();
        StoryText text = stories.text(article.articleId());
        for (MentionReading mention : article.mentions()) {
            reported.add(new ReportedMention(
                    mention,
                    article.articleId(),
                    Optional.ofNullable(article.storyId()).orElseThrow(),
                    article.publishedAt(),
                    arrival * MENTIONS_AN_ARTICLE + reported.size(),
                    text.originOf(mention.spans()),
                    particulars.apply(mention)));
        }
        return reported.stream();
    }

    private static List<Announcement<?, ?>> announcements(
            List<TaggedArticle> articles, IdentityChanges changes, Cause cause) {
        List<Announcement<?, ?>> announcements = new ArrayList<>();
        articles.forEach(article -> announcements.add(new ArticleTagged(article, cause)));
        changes.withdrawn().forEach(mention -> announcements.add(new MentionWithdrawn(mention, cause)));
        changes.mentions().forEach(mention -> announcements.add(new MentionResolved(mention, cause)));
        // What is told of a person after the erasure stands, so the erasure goes first.
        changes.erased().forEach(person -> announcements.add(new DefectorErased(person, cause)));
        changes.persons().forEach(person -> announcements.add(new DefectorChanged(person)));
        changes.completed().ifPresent(decision -> announcements.add(new DecisionCompleted(decision)));
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
