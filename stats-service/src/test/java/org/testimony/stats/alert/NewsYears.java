package org.testimony.stats.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Precision;
import org.testimony.contract.person.Status;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.text.Evidence;
import org.testimony.stats.Given;

/**
 * Two years of news about some persons: most reports arrive within hours, some are loaded as history a year later; persons
 * are reported again, merged, rejected, and become better known. The same seed tells the same.
 */
final class NewsYears {
    private static final LocalDate BEGIN = LocalDate.parse("2014-01-01");
    private static final int DAYS = 730;
    private static final List<String> COUNTRIES = List.of("SY", "IQ", "TN", "DE");

    private final Random chance;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Known> persons = new LinkedHashMap<>();
    private int articles;

    /** One record of a topic, and when it was published there. */
    record Told(Instant at, Object fact, boolean history) {}

    /** A person so far. */
    private static final class Known {
        private final String id;
        private final LocalDate left;
        private final Map<String, Instant> articles = new LinkedHashMap<>();
        private int revision;
        private String country;
        private String mergedInto;
        private Status status = Status.SUGGESTED;

        private Known(String id, LocalDate left) {
            this.id = id;
            this.left = left;
        }
    }

    private NewsYears(long seed) {
        this.chance = new Random(seed);
    }

    /** Everything that happens, in order. */
    static List<Told> of(long seed, int persons) {
        NewsYears years = new NewsYears(seed);
        for (int i = 0; i < persons; i++) {
            years.live("d-" + i);
        }
        years.burst();
        years.told.sort(Comparator.comparing(Told::at));
        return years.inOrder();
    }

    // What happens is planned first and told in the order of its times, so that records grow as they would.
    private List<Told> inOrder() {
        List<Told> plan = List.copyOf(told);
        told.clear();
        plan.forEach(step -> ((Runnable) step.fact()).run());
        return List.copyOf(told);
    }

    private void plan(Instant at, Runnable step) {
        told.add(new Told(at, step, false));
    }

    private void live(String id) {
        LocalDate left = BEGIN.plusDays(chance.nextInt(DAYS - 60));
        boolean history = chance.nextInt(5) == 0;
        int reports = 1 + chance.nextInt(5);
        for (int i = 0; i < reports; i++) {
            LocalDate day = left.plusDays(1L + i * chance.nextInt(40));
            Instant published = at(day).plus(chance.nextInt(20), ChronoUnit.HOURS);
            Instant recorded = published.plus(history ? Duration.ofDays(300) : Duration.ofHours(2));
            plan(recorded, () -> report(id, left, published, recorded, history));
        }
        Instant later = at(left.plusDays(200 + chance.nextInt(100)));
        switch (chance.nextInt(8)) {
            case 0 -> plan(later, () -> change(id, later, Status.REJECTED, null));
            case 1 -> plan(later, () -> change(id, later, Status.CONFIRMED, "SY"));
            case 2 -> plan(later, () -> merge(id, "d-" + chance.nextInt(5), later));
            case 3 -> plan(later, () -> change(id, later, Status.SUGGESTED, COUNTRIES.get(chance.nextInt(4))));
            default -> {}
        }
    }

    // A week in which many articles tell one story after the other.
    private void burst() {
        for (int i = 0; i < 15; i++) {
            Instant published = at(BEGIN.plusDays(400 + i / 3)).plus(i, ChronoUnit.MINUTES);
            Instant recorded = published.plus(Duration.ofHours(1));
            plan(recorded, () -> article(published, recorded, false, "brutality"));
        }
    }

    private String article(Instant published, Instant recorded, boolean history, String narrative) {
        String id = "a-" + articles++;
        told.add(new Told(
                recorded,
                Given.article(id)
                        .published(published.toString())
                        .telling(narrative)
                        .record(),
                history));
        return id;
    }

    private void report(String id, LocalDate left, Instant published, Instant recorded, boolean history) {
        Known person = persons.computeIfAbsent(id, unseen -> new Known(id, left));
        String article = article(published, recorded, history, chance.nextBoolean() ? "corruption" : "infighting");
        Known whole = whole(person);
        whole.articles.put(article, published);
        told.add(new Told(recorded, mention(person.id, article, published, whole.id), history));
        tell(whole, recorded);
    }

    private void change(String id, Instant at, Status status, String country) {
        Known person = persons.get(id);
        if (person != null && person.mergedInto == null) {
            person.status = status;
            person.country = country == null ? person.country : country;
            tell(person, at);
        }
    }

    private void merge(String id, String into, Instant at) {
        Known person = persons.get(id);
        Known other = persons.get(into) == null ? null : whole(persons.get(into));
        if (person != null && other != null && other != person && person.mergedInto == null) {
            person.articles.forEach((article, published) -> {
                other.articles.put(article, published);
                told.add(new Told(at, mention(person.id, article, published, other.id), false));
            });
            person.mergedInto = other.id;
            tell(person, at);
            tell(other, at);
        }
    }

    private Known whole(Known person) {
        return person.mergedInto == null ? person : whole(persons.get(person.mergedInto));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Mention mention(String by, String article, Instant published, String person) {
        Evidence said = new Evidence(0, 12, "said he left");
        MentionReading reading = new MentionReading(
                new MentionId("m-" + by + "-" + article),
                null,
                List.of(),
                List.of(said),
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                List.of(said),
                List.of());
        return Mention.resolved(
                reading,
                new ArticleId(article),
                new StoryId("s-" + article),
                published,
                new DefectorId(person),
                1,
                List.of("first"));
    }

    private void tell(Known person, Instant at) {
        person.revision++;
        boolean merged = person.mergedInto != null;
        Map<String, Instant> reports = merged ? Map.of() : person.articles;
        TreeSet<Instant> times = new TreeSet<>(reports.values());
        told.add(new Told(
                at,
                new Defector(
                        new DefectorId(person.id),
                        person.revision,
                        at,
                        merged ? Status.MERGED : person.status,
                        merged ? new DefectorId(person.mergedInto) : null,
                        List.of(),
                        person.country == null ? null : new Attribute<>(new CountryCode(person.country), 1, List.of()),
                        null,
                        null,
                        null,
                        null,
                        new Attribute<>(
                                new DateRange(person.left, person.left.plusDays(5), Precision.DAY), 1, List.of()),
                        List.of(),
                        reports.keySet().stream()
                                .map(article -> new MentionId("m-" + person.id + "-" + article))
                                .toList(),
                        reports.keySet().stream().map(ArticleId::new).toList(),
                        reports.keySet().stream()
                                .map(article -> new StoryId("s-" + article))
                                .toList(),
                        reports.size(),
                        times.isEmpty() ? null : times.first(),
                        times.isEmpty() ? null : times.last(),
                        List.of(),
                        List.of(),
                        List.of()),
                false));
    }
}
