package org.testimony.classify.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testimony.classify.identity.synthetic.NoiseRates;
import org.testimony.classify.identity.synthetic.SyntheticMention;
import org.testimony.classify.identity.synthetic.SyntheticWorld;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.PublishedState;

/** What persons say of a day of publication is what a ledger tells that was only given what was published by then. */
class PublishedByTest {
    private static final int DAYS_ASKED = 6;
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
            "Julie",
            "Oliver N.",
            "Oliver M.");

    @Test
    void shouldKnowThePastOfReportsThatComeInAnyOrder() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            shouldAgree("few names, seed " + seed, some(20 + random.nextInt(50), random), List.of(), random);
        }
    }

    @Test
    void shouldKnowThePastWithTheDecisionsOfToday() {
        for (int seed = 100; seed < 140; seed++) {
            Random random = new Random(seed);
            List<ReportedMention> mentions = some(20 + random.nextInt(40), random);
            shouldAgree("decided, seed " + seed, mentions, decisions(mentions, random), random);
        }
    }

    @Test
    void shouldKnowThePastOfMadeUpPeople() {
        for (int seed = 200; seed < 206; seed++) {
            Random random = new Random(seed);
            List<ReportedMention> mentions = SyntheticWorld.draw(30, 240, seed, NoiseRates.measured()).stream()
                    .map(SyntheticMention::reported)
                    .toList();
            shouldAgree("made up, seed " + seed, mentions, decisions(mentions, random), random);
        }
    }

    private static void shouldAgree(
            String label, List<ReportedMention> mentions, List<Decision> decisions, Random random) {
        // Given
        World full = new World();
        feed(full, mentions, decisions, random);
        List<Instant> days = mentions.stream()
                .map(ReportedMention::publishedAt)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(days, random);

        for (Instant day : days.subList(0, Math.min(DAYS_ASKED, days.size()))) {
            // When
            World then = new World();
            List<ReportedMention> published = mentions.stream()
                    .filter(m -> m.publishedAt() != null && !m.publishedAt().isAfter(day))
                    .toList();
            feed(then, published, decisions, random);

            // Then
            assertThat(remembered(full, day))
                    .as("%s, published by %s", label, day)
                    .containsExactlyInAnyOrderElementsOf(told(then, published));
        }
    }

    private static void feed(
            World world, List<ReportedMention> mentions, List<Decision> decisions, Random random) {
        List<Runnable> steps = new ArrayList<>();
        mentions.forEach(m -> steps.add(() -> world.report(m)));
        decisions.forEach(d -> steps.add(() -> world.decide(d)));
        Collections.shuffle(steps, random);
        steps.forEach(Runnable::run);
    }

    private static List<String> remembered(World world, Instant day) {
        Map<MentionId, PublishedState> states = new HashMap<>();
        world.persons.values().stream()
                .flatMap(person -> person.published().stream())
                .filter(state -> !state.from().isAfter(day))
                .forEach(state -> states.put(state.key(), state));
        return states.values().stream()
                .filter(state -> state.mentions() > 0)
                .map(PublishedByTest::words)
                .toList();
    }

    private static String words(PublishedState s) {
        return words(
                s.key(),
                s.status(),
                Arrays.asList(s.nationality(), s.gender(), s.role(), s.residence(), s.defected()),
                s.narratives(),
                s.possiblySame());
    }

    private static List<String> told(World world, List<ReportedMention> mentions) {
        Map<DefectorId, MentionId> keys = new HashMap<>();
        mentions.stream()
                .sorted(Comparator.comparing((ReportedMention m) -> Objects.requireNonNull(m.publishedAt()))
                        .thenComparing(m -> m.id().value()))
                .filter(m -> world.mentions.containsKey(m.id()))
                .forEach(m -> keys.putIfAbsent(
                        Objects.requireNonNull(world.mentions.get(m.id())).defectorId(), m.id()));
        return keys.entrySet().stream()
                .map(entry -> {
                    Defector p = world.person(entry.getKey());
                    return words(
                            entry.getValue(),
                            p.status(),
                            Stream.of(p.nationality(), p.gender(), p.role(), p.residence(), p.defected())
                                    .map(PublishedByTest::value)
                                    .toList(),
                            p.narratives().stream().map(Attribute::value).toList(),
                            p.possiblySame().stream().map(keys::get).toList());
                })
                .toList();
    }

    private static String value(@Nullable Attribute<?> attribute) {
        return attribute == null ? "null" : attribute.value().toString();
    }

    private static String words(
            MentionId key, Object status, List<?> attributes, Collection<String> told, Collection<MentionId> links) {
        return key + " " + status + " " + attributes + " " + new TreeSet<>(told) + " "
                + links.stream().map(MentionId::value).sorted().toList();
    }

    private static List<Decision> decisions(List<ReportedMention> mentions, Random random) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            MentionId one = pick(mentions, random).id();
            MentionId other = pick(mentions, random).id();
            DecisionKind kind = pick(
                    List.of(
                            DecisionKind.SAME_PERSON,
                            DecisionKind.NOT_SAME_PERSON,
                            DecisionKind.CONFIRM,
                            DecisionKind.REJECT,
                            DecisionKind.CORRECT_ATTRIBUTE),
                    random);
            Decided decided = Decided.a(kind, "dec-" + i).minutesLater(random.nextInt(10));
            boolean onPairs = Set.of(DecisionKind.SAME_PERSON, DecisionKind.NOT_SAME_PERSON)
                    .contains(kind);
            if (onPairs && one.equals(other)) {
                continue;
            }
            decided = onPairs ? decided.on(one, other) : decided.on(one);
            decisions.add((kind == DecisionKind.CORRECT_ATTRIBUTE ? decided.saying("nationality", "FR") : decided)
                    .decision());
        }
        return decisions;
    }

    private static List<ReportedMention> some(int count, Random random) {
        List<ReportedMention> mentions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mentions.add(Reports.in("a" + i)
                    .story("s" + random.nextInt(count / 2))
                    .name(random.nextInt(6) == 0 ? null : pick(NAMES, random))
                    .from(random.nextInt(3) == 0 ? null : pick(List.of("SY", "DE", "CH"), random))
                    .gender(random.nextInt(3) == 0 ? null : random.nextInt(8) == 0 ? Gender.FEMALE : Gender.MALE)
                    .age(random.nextInt(3) == 0 ? null : 20 + random.nextInt(7))
                    .role(random.nextInt(2) == 0 ? null : "fighter")
                    .on(random.nextInt(12) == 0
                            ? null
                            : "2015-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(3))
                    .at(i));
        }
        return mentions;
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
