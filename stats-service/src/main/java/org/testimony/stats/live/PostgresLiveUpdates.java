package org.testimony.stats.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.stats.aggregate.Defections;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.Narratives;
import org.testimony.stats.aggregate.PostgresAggregates;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.article.ArticleItem;
import org.testimony.stats.article.PostgresArticles;
import org.testimony.stats.overview.PostgresOverview;
import org.testimony.stats.period.PeriodUnit;
import org.testimony.stats.person.PersonItem;
import org.testimony.stats.person.PostgresPersons;

/** Turns notes of changes into events, with the texts as they are now: who was erased since is not shown again. */
@Singleton
final class PostgresLiveUpdates {
    private final PostgresAggregates aggregates;
    private final PostgresPersons persons;
    private final PostgresArticles articles;
    private final PostgresOverview overview;
    private final ObjectMapper json;

    PostgresLiveUpdates(
            PostgresAggregates aggregates,
            PostgresPersons persons,
            PostgresArticles articles,
            PostgresOverview overview,
            ObjectMapper json) {
        this.aggregates = aggregates;
        this.persons = persons;
        this.articles = articles;
        this.overview = overview;
        this.json = json;
    }

    private record Aggregate(Defections defections, Narratives narratives) {}

    /** The counts by quarter, as JSON. */
    String aggregate() {
        return text(new Aggregate(
                aggregates.defections(DefectionsQuery.all(Slice.QUARTER)), aggregates.narratives(PeriodUnit.QUARTER)));
    }

    /** The counters, as JSON. */
    String pipeline() {
        return text(overview.now());
    }

    /** One event for each person and article that changed, in order. */
    List<LiveUpdate> of(Changes changes) {
        Map<String, Object> items = new HashMap<>();
        for (PersonItem person : persons.items(changes.subjects("defector"))) {
            items.put("defector " + person.person().defectorId().value(), person);
        }
        for (ArticleItem article : articles.items(changes.subjects("article"))) {
            items.put("article " + article.article().articleId().value(), article);
        }
        List<LiveUpdate> updates = new ArrayList<>();
        for (Change change : changes.news()) {
            Object item = items.get(change.kind() + " " + change.subject());
            if (item != null) {
                updates.add(new LiveUpdate(change.seq(), change.kind(), text(item)));
            }
        }
        return updates;
    }

    private String text(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }
}
