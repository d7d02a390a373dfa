package org.testimony.ingest.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.ingest.article.KnownArticle;

/**
 * Takes drafts in: in one transaction, what was seen is recorded and what is new is put into the outbox. After a return
 * nothing can be lost; before it nothing has happened.
 */
@ApplicationScoped
public class PostgresIntake {
    private final EntityManager entities;
    private final Event<RevisionsWaiting> waiting;

    /** Says that committed revisions wait in the outbox. */
    public record RevisionsWaiting(int count) {}

    PostgresIntake(EntityManager entities, Event<RevisionsWaiting> waiting) {
        this.entities = entities;
        this.waiting = waiting;
    }

    /** Takes in posted drafts, in order; one outcome for each. */
    public List<IntakePlan.Outcome> takePosted(List<Draft> drafts) {
        return take(null, drafts, outcomes -> {});
    }

    /** Takes in what a feed says, and in the same transaction what there is to record about the feed. */
    public List<IntakePlan.Outcome> takeFromFeed(FeedId feed, List<Draft> drafts, FeedRecord record) {
        return take(feed, drafts, record);
    }

    /** What is recorded about a feed together with its items. */
    @FunctionalInterface
    public interface FeedRecord {
        void write(List<IntakePlan.Outcome> outcomes);
    }

    private List<IntakePlan.Outcome> take(@Nullable FeedId feed, List<Draft> drafts, FeedRecord record) {
        IntakePlan plan =
                DatabaseRetry.onConflict(() -> QuarkusTransaction.requiringNew().call(() -> {
                    IntakePlan made = entities.unwrap(Session.class)
                            .doReturningWork(connection -> plan(connection, feed, drafts));
                    record.write(made.outcomes());
                    return made;
                }));
        if (!plan.revisions().isEmpty()) {
            waiting.fire(new RevisionsWaiting(plan.revisions().size()));
        }
        return plan.outcomes();
    }

    private static IntakePlan plan(Connection connection, @Nullable FeedId feed, List<Draft> drafts)
            throws SQLException {
        PostgresArticles articles = new PostgresArticles(connection);
        TreeMap<String, Draft> firstDrafts = new TreeMap<>();
        drafts.forEach(draft -> firstDrafts.putIfAbsent(draft.articleId().value(), draft));
        Set<ArticleId> unseen = articles.insertUnseen(List.copyOf(firstDrafts.values()));
        Map<ArticleId, KnownArticle> known = articles.lock(others(firstDrafts.values(), unseen));
        PostgresFeedItems items = feed == null ? null : new PostgresFeedItems(connection, feed);
        IntakePlan plan = IntakePlan.of(drafts, known, items == null ? Map.of() : items.said(known.keySet()));
        articles.update(withoutFirstRevisions(plan));
        articles.addRevisions(plan.revisions());
        new PostgresOutbox(connection).add(plan.revisions());
        if (items != null) {
            items.remember(plan.newlySaid());
        }
        return plan;
    }

    private static List<ArticleId> others(Collection<Draft> drafts, Set<ArticleId> unseen) {
        List<ArticleId> others = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!unseen.contains(draft.articleId())) {
                others.add(draft.articleId());
            }
        }
        return others;
    }

    // A first revision was written when the row was inserted.
    private static Map<ArticleId, KnownArticle> withoutFirstRevisions(IntakePlan plan) {
        Map<ArticleId, KnownArticle> later = new TreeMap<>(java.util.Comparator.comparing(ArticleId::value));
        plan.changed().forEach((id, known) -> {
            if (known.revision() > 1) {
                later.put(id, known);
            }
        });
        return later;
    }
}
