package org.testimony.ingest.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What became of one draft: the revision that holds now, and whether this draft made it. */
    public record Outcome(ArticleId articleId, int revision, boolean published) {}

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
    public static IntakePlan of(List<Draft> batch, Map<ArticleId, KnownArticle> known, Map<ArticleId, String> said) {
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

    private void hear(Draft draft) {
        KnownArticle before = known.get(draft.articleId());
        // A feed that repeats itself is not news, even when another source has revised the article since.
        boolean repeated = repeatsItself(draft);
        if (before != null && repeated) {
            outcomes.add(new Outcome(draft.articleId(), before.revision(), false));
            return;
        }
        KnownArticle now = before == null ? KnownArticle.firstOf(draft) : before.after(draft);
        boolean isNews = !now.equals(before);
        if (isNews) {
            known.put(draft.articleId(), now);
            changed.put(draft.articleId(), now);
            revisions.add(draft.asArticle(now.revision(), now.publishedAt(), now.publishedAtSource()));
        }
        outcomes.add(new Outcome(draft.articleId(), now.revision(), isNews));
    }

    private boolean repeatsItself(Draft draft) {
        if (draft.feedId() == null) {
            return false;
        }
        String statement = RevisionHash.of(draft.contentHash(), draft.publishedAt());
        if (statement.equals(said.put(draft.articleId(), statement))) {
            return true;
        }
        newlySaid.put(draft.articleId(), statement);
        return false;
    }
}
