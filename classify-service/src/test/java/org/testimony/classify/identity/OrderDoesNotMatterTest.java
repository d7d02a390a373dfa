package org.testimony.classify.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Status;

/** The same mentions in any order, with revisions and withdrawals between, give the same persons. */
class OrderDoesNotMatterTest {
    private static final Instant NOW = Instant.parse("2015-09-21T10:00:00Z");
    private static final List<String> NAMES = List.of(
            "Kreshnik B.",
            "Kreshnik Berisha",
            "Khaled",
            "Khalid",
            "Abu Ahmed",
            "Umm Osama",
            "Saleh",
            "Sulaiman al-Subaie",
            "Suleiman al Sabi'ee",
            "Hamza Magasmeh",
            "Hamza Sami Magamsa",
            "Julie",
            "Oliver N.",
            "Oliver M.");

    @Test
    void shouldGiveTheSamePersonsInAnyOrder() {
        for (int seed = 0; seed < 3; seed++) {
            // Given
            List<Reports> mentions = some(60, new Random(seed));
            Set<Set<MentionId>> expected = persons(mentions, List.of());
            assertThat(expected).hasSizeBetween(10, 59);

            for (int run = 0; run < 50; run++) {
                Random order = new Random(1_000L * seed + run);
                Collections.shuffle(mentions, order);

                // When
                Set<Set<MentionId>> persons = persons(mentions, List.of());

                // Then
                assertThat(persons).as("seed %d, run %d", seed, run).isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldForgetWithdrawnMentionsCompletely() {
        for (int seed = 0; seed < 20; seed++) {
            // Given
            List<Reports> mentions = some(50, new Random(seed));
            List<Reports> kept = mentions.subList(0, 30);
            List<Reports> withdrawn = mentions.subList(30, 50);
            List<Reports> mixed = new ArrayList<>(mentions);
            Collections.shuffle(mixed, new Random(seed));

            // When
            Set<Set<MentionId>> persons = persons(mixed, withdrawn);

            // Then
            assertThat(persons).as("seed %d", seed).isEqualTo(persons(kept, List.of()));
        }
    }

    private static List<Reports> some(int count, Random random) {
        List<Reports> mentions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mentions.add(Reports.in("a" + i)
                    .story("s" + random.nextInt(count / 2))
                    .name(random.nextInt(6) == 0 ? null : pick(NAMES, random))
                    .from(random.nextInt(3) == 0 ? null : pick(List.of("SY", "DE", "CH"), random))
                    .gender(random.nextInt(3) == 0 ? null : random.nextInt(8) == 0 ? Gender.FEMALE : Gender.MALE)
                    .age(random.nextInt(3) == 0 ? null : 20 + random.nextInt(7))
                    .role(random.nextInt(2) == 0 ? null : "fighter")
                    .on("2015-0" + (1 + random.nextInt(9)) + "-01"));
        }
        return mentions;
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** Runs the ledger from nothing and reads the persons from what it tells others. */
    private static Set<Set<MentionId>> persons(List<Reports> order, List<Reports> withdrawn) {
        IdentityLedger ledger = new IdentityLedger(IdentityTables.inMemory());
        Map<MentionId, DefectorId> personOf = new HashMap<>();
        Map<DefectorId, Set<MentionId>> told = new HashMap<>();
        long arrival = 0;
        for (Reports report : order) {
            note(ledger.apply(List.of(report.at(++arrival)), List.of(), NOW), personOf, told);
        }
        for (Reports report : withdrawn) {
            note(ledger.apply(List.of(), List.of(report.at(0).id()), NOW), personOf, told);
        }
        Set<Set<MentionId>> byMention = new java.util.HashSet<>(personOf.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .values());
        told.values().removeIf(Set::isEmpty);
        assertThat(new java.util.HashSet<>(told.values()))
                .as("persons and mentions tell the same")
                .isEqualTo(byMention);
        return byMention;
    }

    private static void note(
            IdentityChanges changes, Map<MentionId, DefectorId> personOf, Map<DefectorId, Set<MentionId>> told) {
        for (Mention mention : changes.mentions()) {
            personOf.put(mention.mentionId(), mention.defectorId());
        }
        changes.withdrawn().forEach(personOf::remove);
        changes.persons().forEach(person -> {
            assertThat(person.status() == Status.SUGGESTED)
                    .isEqualTo(!person.mentionIds().isEmpty());
            told.put(person.defectorId(), Set.copyOf(person.mentionIds()));
        });
        assertThat(new TreeSet<>(changes.persons().stream()
                        .map(p -> p.defectorId().value())
                        .toList()))
                .hasSameSizeAs(changes.persons());
    }
}
