package org.testimony.classify.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Status;
import org.testimony.contract.reading.TaggedArticle;

/** What somebody knows who has read everything that was announced, as stats-service does. */
final class Consumer {
    final Map<ArticleId, TaggedArticle> articles = new HashMap<>();
    final Map<MentionId, Mention> mentions = new HashMap<>();
    final Map<DefectorId, Defector> persons = new HashMap<>();

    void read(Announcement<?, ?> fact) {
        if (fact instanceof Announcement.ArticleTagged tagged) {
            articles.put(tagged.key(), tagged.value());
        } else if (fact instanceof Announcement.MentionResolved resolved) {
            mentions.put(resolved.key(), resolved.value());
        } else if (fact instanceof Announcement.MentionWithdrawn withdrawn) {
            mentions.remove(withdrawn.key());
        } else if (fact instanceof Announcement.DefectorErased erased) {
            persons.remove(erased.key());
        } else if (fact instanceof Announcement.DefectorChanged changed) {
            persons.put(changed.key(), changed.value());
        }
    }

    /** Every mention is of a person who lists it, and no person lists others. */
    void shouldAgree() {
        mentions.forEach((id, mention) -> assertThat(Objects.requireNonNull(persons.get(mention.defectorId()))
                        .mentionIds())
                .contains(id));
        assertThat(persons.values().stream()
                        .mapToInt(p -> p.mentionIds().size())
                        .sum())
                .isEqualTo(mentions.size());
    }

    /** Everything that is told of anybody, with persons and stories named by what belongs to them. */
    String summary() {
        Set<String> told = new TreeSet<>();
        Map<String, Set<String>> stories = new TreeMap<>();
        articles.values()
                .forEach(a -> stories.computeIfAbsent(String.valueOf(a.storyId()), id -> new TreeSet<>())
                        .add(a.articleId().value()));
        stories.values().forEach(articlesOfOne -> told.add("story " + articlesOfOne));
        persons.values().stream().filter(p -> !p.mentionIds().isEmpty()).forEach(p -> told.add("person " + told(p)));
        mentions.values()
                .forEach(m -> told.add(
                        "mention " + m.mentionId() + " " + m.name() + " " + m.age() + " of " + ids(m.defectorId())));
        return String.join("\n", told) + "\n" + byQuarter();
    }

    private String told(Defector p) {
        return ids(p.defectorId())
                + p.status()
                + p.names()
                + p.nationality()
                + p.gender()
                + p.age()
                + p.role()
                + p.residence()
                + p.defected()
                + p.narratives()
                + p.articleIds()
                + p.sources()
                + p.firstReportedAt()
                + p.decisions()
                + p.possiblySame().stream().map(this::ids).sorted().toList();
    }

    private String ids(DefectorId person) {
        Defector known = persons.get(person);
        return known == null ? "nobody" : known.mentionIds().toString();
    }

    /**
     * Persons by the quarter in which they left, by the rule of the aggregates: low when the whole interval lies in it, best
     * when more than half of its days do, high when it touches it.
     */
    Map<String, String> byQuarter() {
        Map<String, int[]> counts = new TreeMap<>();
        persons.values().stream()
                .filter(p -> p.status() == Status.SUGGESTED || p.status() == Status.CONFIRMED)
                .filter(p -> !p.mentionIds().isEmpty())
                .forEach(p -> count(p, counts));
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue()[0] + "/" + e.getValue()[1] + "/" + e.getValue()[2],
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static void count(Defector person, Map<String, int[]> counts) {
        DateRange left = person.defected() == null ? null : person.defected().value();
        if (left == null) {
            counts.computeIfAbsent("undated", key -> new int[3])[2]++;
            return;
        }
        long days = left.to().toEpochDay() - left.from().toEpochDay() + 1;
        LocalDate first = left.from().withDayOfMonth(1).withMonth((left.from().getMonthValue() - 1) / 3 * 3 + 1);
        for (LocalDate quarter = first; !quarter.isAfter(left.to()); quarter = quarter.plusMonths(3)) {
            long from = Math.max(quarter.toEpochDay(), left.from().toEpochDay());
            long to = Math.min(quarter.plusMonths(3).toEpochDay() - 1, left.to().toEpochDay());
            int[] bucket = counts.computeIfAbsent(
                    quarter.getYear() + "-Q" + (quarter.getMonthValue() / 3 + 1), key -> new int[3]);
            bucket[0] += to - from + 1 == days ? 1 : 0;
            bucket[1] += (to - from + 1) * 2 > days ? 1 : 0;
            bucket[2]++;
        }
    }
}
