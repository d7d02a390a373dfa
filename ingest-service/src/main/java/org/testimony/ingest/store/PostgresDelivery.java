package org.testimony.ingest.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.testimony.contract.id.ArticleId;
import org.testimony.ingest.article.Arrival;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.ingest.article.KnownArticle;

/** One delivery inside its transaction, top to bottom: find the articles, plan, write. */
final class PostgresDelivery {
    private final Connection connection;
    private final Delivery delivery;
    private final PostgresArticles articles;
    private final PostgresAliases aliases;

    PostgresDelivery(Connection connection, Delivery delivery) {
        this.connection = connection;
        this.delivery = delivery;
        this.articles = new PostgresArticles(connection);
        this.aliases = new PostgresAliases(connection);
    }

    /** What became of the delivery, and how many passed each gate. */
    record Taken(IntakePlan plan, Map<String, Integer> gates) {}

    Taken takeIn() throws SQLException {
        for (Delivery.Move move : delivery.moves()) {
            CanonicalUrl unused = aliases.learn(move.from(), move.to(), move.reason(), move.at());
        }
        List<Arrival> arrivals = atTheirArticles();
        Map<ArticleId, String> said = said(arrivals);
        Set<ArticleId> unseen = articles.insertUnseen(candidates(arrivals, said));
        Map<ArticleId, KnownArticle> known = articles.lock(others(arrivals, unseen));
        IntakePlan plan = IntakePlan.of(arrivals, known, said);
        articles.update(withoutFirstRevisions(plan, unseen));
        articles.addRevisions(plan.revisions(), plan.pages());
        new PostgresOutbox(connection, delivery.lane()).add(plan.revisions());
        PostgresPageTasks.Placed placed = rememberFeed(plan, arrivals);
        new PostgresSteps(connection).note(delivery.steps());
        Map<String, Integer> gates = delivery.gates(plan.outcomes(), placed);
        new PostgresGates(connection).count(delivery.origin(), gates);
        return new Taken(plan, gates);
    }

    private List<Arrival> atTheirArticles() throws SQLException {
        Map<String, CanonicalUrl> elsewhere = aliases.targets(delivery.arrivals().stream()
                .map(arrival -> arrival.draft().canonicalUrl().value())
                .toList());
        List<Arrival> arrivals = new ArrayList<>();
        for (Arrival arrival : delivery.arrivals()) {
            CanonicalUrl url = arrival.draft().canonicalUrl();
            CanonicalUrl target = elsewhere.getOrDefault(url.value(), url);
            arrivals.add(target.equals(url) ? arrival : arrival.at(target));
        }
        return delivery.feed() == null
                ? arrivals
                : movedItems(arrivals, new PostgresFeedItems(connection, delivery.feed()));
    }

    // A publisher that corrects an address keeps the item's id. Only an item that says the very same is believed to be
    // the
    // same: ids are used again for new texts, too.
    private List<Arrival> movedItems(List<Arrival> arrivals, PostgresFeedItems items) throws SQLException {
        Map<String, CanonicalUrl> pages = items.pages(
                arrivals.stream().map(Arrival::guid).filter(Objects::nonNull).toList());
        Map<ArticleId, String> said =
                items.said(pages.values().stream().map(CanonicalUrl::articleId).toList());
        List<Arrival> settled = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            CanonicalUrl now = arrival.draft().canonicalUrl();
            CanonicalUrl before = arrival.guid() == null ? now : pages.getOrDefault(arrival.guid(), now);
            boolean moved = !before.equals(now)
                    && arrival.statement() != null
                    && arrival.statement().equals(said.get(before.articleId()));
            settled.add(
                    moved
                            ? arrival.at(aliases.learn(
                                    now, before, "feed-id", arrival.draft().fetchedAt()))
                            : arrival);
        }
        return settled;
    }

    private Map<ArticleId, String> said(List<Arrival> arrivals) throws SQLException {
        if (delivery.feed() == null) {
            return Map.of();
        }
        return new PostgresFeedItems(connection, delivery.feed())
                .said(arrivals.stream()
                        .map(arrival -> arrival.draft().articleId())
                        .toList());
    }

    // What could make a first revision, one draft an article, in the order of the ids.
    private static List<Draft> candidates(List<Arrival> arrivals, Map<ArticleId, String> said) {
        TreeMap<String, Draft> first = new TreeMap<>();
        for (Arrival arrival : arrivals) {
            Draft draft = arrival.draft();
            boolean repeats = arrival.statement() != null && arrival.statement().equals(said.get(draft.articleId()));
            if (!arrival.summaryOnly() && !repeats) {
                first.putIfAbsent(draft.articleId().value(), draft);
            }
        }
        return List.copyOf(first.values());
    }

    private static List<ArticleId> others(List<Arrival> arrivals, Set<ArticleId> unseen) {
        return arrivals.stream()
                .map(arrival -> arrival.draft().articleId())
                .filter(id -> !unseen.contains(id))
                .toList();
    }

    // A first revision was written when the row was inserted.
    private static Map<ArticleId, KnownArticle> withoutFirstRevisions(IntakePlan plan, Set<ArticleId> unseen) {
        Map<ArticleId, KnownArticle> later = new TreeMap<>(Comparator.comparing(ArticleId::value));
        plan.changed().forEach((id, known) -> {
            if (known.revision() > 1 || !unseen.contains(id)) {
                later.put(id, known);
            }
        });
        return later;
    }

    /** Remembers what the feed said and puts in line what waits for its page. */
    private PostgresPageTasks.Placed rememberFeed(IntakePlan plan, List<Arrival> arrivals) throws SQLException {
        if (delivery.feed() == null) {
            return new PostgresPageTasks.Placed(0, 0);
        }
        PostgresFeedItems items = new PostgresFeedItems(connection, delivery.feed());
        items.remember(plan.newlySaid());
        Map<String, CanonicalUrl> pages = new HashMap<>();
        for (Arrival arrival : arrivals) {
            if (arrival.guid() != null) {
                pages.put(arrival.guid(), arrival.draft().canonicalUrl());
            }
        }
        items.rememberPages(pages);
        return new PostgresPageTasks(connection, delivery.feed())
                .add(plan.waiting().values());
    }
}
