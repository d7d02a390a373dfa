package org.testimony.stats.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.PostgresAggregates;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.alert.AlertItem;
import org.testimony.stats.alert.PostgresAlerts;
import org.testimony.stats.article.ArticleItem;
import org.testimony.stats.article.PostgresArticles;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.overview.Overview;
import org.testimony.stats.overview.PostgresOverview;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.person.PersonItem;
import org.testimony.stats.person.PostgresPersons;
import org.testimony.stats.review.PostgresReview;
import org.testimony.stats.review.ReviewCounts;
import org.testimony.tracing.ArticleSpans;

/** Turns notes of changes into events, with the texts as they are now: who was erased since is not shown again. */
@Singleton
final class PostgresLiveUpdates {
    private final PostgresTransactions transactions;
    private final PostgresAggregates aggregates;
    private final PostgresPersons persons;
    private final PostgresArticles articles;
    private final PostgresOverview overview;
    private final PostgresReview review;
    private final PostgresAlerts alerts;
    private final ArticleSpans spans;
    private final ObjectMapper json;

    PostgresLiveUpdates(
            PostgresTransactions transactions,
            PostgresAggregates aggregates,
            PostgresPersons persons,
            PostgresArticles articles,
            PostgresOverview overview,
            PostgresReview review,
            PostgresAlerts alerts,
            ArticleSpans spans,
            ObjectMapper json) {
        this.transactions = transactions;
        this.aggregates = aggregates;
        this.persons = persons;
        this.articles = articles;
        this.overview = overview;
        this.review = review;
        this.alerts = alerts;
        this.spans = spans;
        this.json = json;
    }

    /** The counts by quarter. */
    AggregateState aggregate() {
        return new AggregateState(
                aggregates.defections(DefectionsQuery.all(Slice.QUARTER)), aggregates.narratives(PeriodUnit.QUARTER));
    }

    /** The counters. */
    Overview pipeline() {
        return overview.now();
    }

    /** How much there is to review. */
    ReviewCounts review() {
        return review.counts();
    }

    /** Counts that are sent whole. */
    <T> LiveCounts.Form<T> form(String name) {
        return new WholeForm<>(name, this::text);
    }

    /** Counts of which only what changed is sent. */
    LiveCounts.Form<AggregateState> aggregateForm() {
        return new PatchForm(this::text);
    }

    private record WholeForm<T>(String name, Function<Object, String> text) implements LiveCounts.Form<T> {
        @Override
        public String whole(T counts) {
            return text.apply(counts);
        }
    }

    private record PatchForm(Function<Object, String> text) implements LiveCounts.Form<AggregateState> {
        @Override
        public String name() {
            return LiveUpdate.AGGREGATE;
        }

        @Override
        public String whole(AggregateState counts) {
            return text.apply(counts.whole());
        }

        @Override
        public String change(AggregateState earlier, AggregateState later) {
            return text.apply(later.since(earlier));
        }
    }

    /** One event for each person, article and alert that changed, in order. */
    List<LiveUpdate> of(Changes changes) {
        if (changes.news().isEmpty()) {
            return List.of();
        }
        Map<String, Object> items = transactions.snapshot(connection -> items(connection, changes));
        List<LiveUpdate> updates = new ArrayList<>();
        for (Change change : changes.news()) {
            Object item = items.get(change.kind() + " " + change.subject());
            if (item != null) {
                updates.add(new LiveUpdate(change.seq(), change.kind(), text(item)));
            }
        }
        return updates;
    }

    private Map<String, Object> items(Connection connection, Changes changes) throws SQLException {
        Map<String, Object> items = new HashMap<>();
        for (PersonItem person : persons.items(connection, changes.subjects("defector"))) {
            items.put("defector " + person.person().defectorId().value(), person);
        }
        Instant begin = spans.begin();
        for (ArticleItem article : articles.items(connection, changes.subjects("article"))) {
            spans.done(
                    "tell browsers",
                    article.article().articleId(),
                    article.article().revision(),
                    begin);
            items.put("article " + article.article().articleId().value(), article);
        }
        for (AlertItem alert : alerts.items(connection, changes.subjects("alert"))) {
            items.put("alert " + alert.alertId(), alert);
        }
        return items;
    }

    private String text(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }
}
