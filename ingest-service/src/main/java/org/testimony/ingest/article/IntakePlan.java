package org.testimony.ingest.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.ArticleId;

/**
 * What a batch of drafts, heard in order, changes: computed in memory from what the database knows, so that the database
 * is asked once and told once for the whole batch.
 */
public final class IntakePlan {
    private final Map<ArticleId, KnownArticle> known;
    private final Map<ArticleId, String> said;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Article> revisions = new ArrayList<>();
    private final Map<ArticleId, KnownArticle> changed = new LinkedHashMap<>();
    private final Map<ArticleId, String> newlySaid = new LinkedHashMap<>();
    private final Map<ArticleId, PageFacts> pages = new HashMap<>();
    private final Map<ArticleId, Arrival> waiting = new LinkedHashMap<>();

    /**
     * What became of one draft.
     *
     * @param revision the one that holds now; 0 when the article does not exist yet
     */
    public record Outcome(ArticleId articleId, int revision, Gate gate) {
        /** Whether this draft made the revision. */
        public boolean published() {
            return gate == Gate.PUBLISHED;
        }
    }

    /** Where a draft went. */
    public enum Gate {
        /** It made a revision. */
        PUBLISHED,
        /** It said nothing new, or nothing that counts against who spoke before. */
        UNCHANGED,
        /** Its page is fetched first. */
        WAITING
    }

    private IntakePlan(Map<ArticleId, KnownArticle> known, Map<ArticleId, String> said) {
        this.known = new HashMap<>(known);
        this.said = new HashMap<>(said);
    }

    /**
     * The plan for a batch.
     *
     * @param known what the database knows about the articles of the batch; articles without an entry are new
     * @param said the revision hash of what the batch's feed last said about each article; empty for posted articles
     */
    public static IntakePlan of(List<Arrival> batch, Map<ArticleId, KnownArticle> known, Map<ArticleId, String> said) {
        IntakePlan plan = new IntakePlan(known, said);
        batch.forEach(plan::hear);
        return plan;
    }

    /** One outcome for each draft, in order. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** The revisions to publish, in order. */
    public List<Article> revisions() {
        return revisions;
    }

    /** The articles whose record changes. */
    public Map<ArticleId, KnownArticle> changed() {
        return changed;
    }

    /** What the feed now says that it did not say before. */
    public Map<ArticleId, String> newlySaid() {
        return newlySaid;
    }

    /** The facts about the pages that revisions were taken from. */
    public Map<ArticleId, PageFacts> pages() {
        return pages;
    }

    /** What goes to have its page fetched. */
    public Map<ArticleId, Arrival> waiting() {
        return waiting;
    }

    private void hear(Arrival arrival) {
        ArticleId id = arrival.draft().articleId();
        KnownArticle before = known.get(id);
        int revision = before == null ? 0 : before.revision();
        // A feed that repeats itself is not news, even when another source has revised the article since.
        if (repeatsItself(arrival)) {
            outcomes.add(new Outcome(id, revision, Gate.UNCHANGED));
        } else if (arrival.summaryOnly()) {
            waiting.put(id, arrival);
            outcomes.add(new Outcome(id, revision, Gate.WAITING));
        } else {
            outcomes.add(takeIn(arrival, before));
        }
    }

    private Outcome takeIn(Arrival arrival, @Nullable KnownArticle before) {
        Draft draft = arrival.draft();
        KnownArticle now = before == null ? KnownArticle.firstOf(draft) : before.after(draft);
        if (!now.equals(before)) {
            known.put(draft.articleId(), now);
            changed.put(draft.articleId(), now);
        }
        boolean isNews = before == null || now.revision() != before.revision();
        if (isNews) {
            revisions.add(draft.asArticle(now.revision(), now.publishedAt(), now.publishedAtSource()));
            if (arrival.page() != null) {
                pages.put(draft.articleId(), arrival.page());
            }
        }
        return new Outcome(draft.articleId(), now.revision(), isNews ? Gate.PUBLISHED : Gate.UNCHANGED);
    }

    private boolean repeatsItself(Arrival arrival) {
        String statement = arrival.statement();
        if (statement == null) {
            return false;
        }
        ArticleId id = arrival.draft().articleId();
        if (statement.equals(said.put(id, statement))) {
            return true;
        }
        newlySaid.put(id, statement);
        return false;
    }
}
