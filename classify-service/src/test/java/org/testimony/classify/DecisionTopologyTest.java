package org.testimony.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testimony.classify.TopologyStage.article;
import static org.testimony.classify.TopologyStage.header;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testimony.classify.identity.Decided;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.AppliedDecision;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Status;
import org.testimony.contract.topic.JsonSerde;

class DecisionTopologyTest {
    private final TopologyStage stage = new TopologyStage();

    @AfterEach
    void closeStage() {
        stage.close();
    }

    @Test
    void shouldShowAWrongMergeAndItsUndoingInTheHistoryAndEndAsBefore() {
        // Given
        stage.publish(article("one", 1, "[Kreshnik Berisha, DE, 20] left."));
        stage.publish(article("two", 1, "[Oliver Novak, AT, 17] left."));
        stage.publish(article("three", 1, "[Oliver Novak, AT, 17] left again."));
        List<Defector> history = stage.defectors.readValuesToList();
        Map<DefectorId, Defector> before = newest(history);
        List<DefectorId> both =
                history.stream().map(Defector::defectorId).distinct().toList();
        assertThat(both).hasSize(2);

        // When
        stage.decide(Decided.a(DecisionKind.SAME_PERSON, "dec-1")
                .onPersons(both.get(0), both.get(1))
                .decision());
        List<Defector> merge = stage.defectors.readValuesToList();
        stage.decide(Decided.revoke("dec-2", "dec-1"));
        List<Defector> undone = stage.defectors.readValuesToList();

        // Then: both are told, with the decision, and the records are as they were
        assertThat(newest(merge).get(both.get(1)).status()).isEqualTo(Status.MERGED);
        assertThat(newest(merge).get(both.get(0)).mentionIds()).hasSize(3);
        assertThat(newest(merge).get(both.get(0)).decisions())
                .extracting(AppliedDecision::decisionId)
                .extracting(Object::toString)
                .containsExactly("dec-1");
        assertThat(content(newest(undone))).isEqualTo(content(before));
        assertThat(newest(undone).get(both.get(1)).revision())
                .isEqualTo(newest(merge).get(both.get(1)).revision() + 1);
    }

    @Test
    void shouldSayNothingWhenADecisionIsDeliveredAgain() {
        // Given
        stage.publish(article("one", 1, "[Kreshnik Berisha, DE, 20] left."));
        DefectorId person = stage.defectors.readValue().defectorId();
        Decision confirm =
                Decided.a(DecisionKind.CONFIRM, "dec-1").onPersons(person).decision();

        // When
        stage.decide(confirm);
        stage.decide(confirm);

        // Then
        List<TestRecord<DefectorId, Defector>> told = stage.defectors.readRecordsToList();
        assertThat(told).singleElement().satisfies(record -> {
            assertThat(record.value().status()).isEqualTo(Status.CONFIRMED);
            assertThat(record.value().revision()).isEqualTo(2);
        });
    }

    @Test
    void shouldPutADecisionAsideThatCannotBeCarriedOutAndSayWhy() {
        // Given
        Decision nowhere = Decided.a(DecisionKind.CORRECT_ATTRIBUTE, "dec-1")
                .on(new MentionId("m-1"))
                .saying("nationality", "somewhere")
                .decision();

        // When
        stage.decide(nowhere);
        stage.decide("dec-2".getBytes(UTF_8), "no decision".getBytes(UTF_8));
        stage.decide("dec-3".getBytes(UTF_8), new JsonSerde<>(Decision.class).write(Decided.revoke("dec-4", "dec-1")));

        // Then
        List<TestRecord<byte[], byte[]>> letters = stage.deadLetters.readRecordsToList();
        assertThat(letters)
                .extracting(letter -> header(letter, "dead-letter-message"))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("the value of nationality must be an ISO 3166-1 alpha-2 code such as SY"),
                        second -> assertThat(second).contains("no JSON"),
                        third -> assertThat(third).isEqualTo("the key is not the decision's decisionId"));
        assertThat(letters)
                .extracting(letter -> header(letter, "dead-letter-topic"))
                .containsOnly("decisions");
        assertThat(letters.get(0).value()).isEqualTo(new JsonSerde<>(Decision.class).write(nowhere));
    }

    @Test
    void shouldEraseAPersonFromTopicsAndStateAndNotReadThemAgain() {
        // Given
        stage.publish(article("one", 1, "[Kreshnik Berisha, DE, 20] left. [Oliver Novak, AT, 17] left."));
        stage.publish(article("two", 1, "[Kreshnik Berisha, DE, 20] left again."));
        // Told beside somebody else, too, which the ledger keeps for comparing reports.
        stage.publish(article("three", 1, "[Anton Gruber, AT, 31] left. He was met in Graz by Kreshnik Berisha."));
        assertThat(stored()).contains("kreshnik berisha");
        Map<DefectorId, Defector> persons = newest(stage.defectors.readValuesToList());
        DefectorId erased = named(persons, "Kreshnik Berisha");
        List<Mention> mentions = stage.mentions.readValuesToList();
        stage.tagged.readValuesToList();
        stage.decide(Decided.a(DecisionKind.CORRECT_ATTRIBUTE, "dec-0")
                .onPersons(erased)
                .saying("name", "Kreshnik B.")
                .decision());
        stage.defectors.readValuesToList();
        stage.decisions.readValuesToList();

        // When
        stage.decide(Decided.a(DecisionKind.ERASE, "dec-1").onPersons(erased).decision());

        // Then: withdrawn everywhere, and the erasure comes back with the mentions it meant
        List<TestRecord<DefectorId, Defector>> told = stage.defectors.readRecordsToList();
        assertThat(told).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(erased);
            assertThat(record.value()).isNull();
            assertThat(header(record, "ce_type")).isEqualTo("org.testimony.defector.erased");
        });
        assertThat(stage.mentions.readRecordsToList())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.value()).isNull());
        assertThat(stage.tagged.readValuesToList())
                .hasSize(2)
                .allSatisfy(a -> assertThat(a.toString()).doesNotContain("Kreshnik"));
        assertThat(stage.decisions.readValuesToList())
                .last()
                .satisfies(completed -> assertThat(completed.mentionIds())
                        .containsExactlyInAnyOrderElementsOf(mentions.stream()
                                .filter(m -> m.defectorId().equals(erased))
                                .map(Mention::mentionId)
                                .toList()));
        assertThat(stored())
                .doesNotContainIgnoringCase("Kreshnik")
                .contains("Oliver")
                .contains("Anton");

        // When: an article is read again, changed
        stage.publish(article("two", 2, "[Kreshnik Berisha, DE, 20] left again, it says."));

        // Then
        assertThat(stage.defectors.isEmpty()).isTrue();
        assertThat(stage.mentions.isEmpty()).isTrue();
        assertThat(stored()).doesNotContainIgnoringCase("Kreshnik");

        // When: another article tells of the erased person, beside somebody else
        stage.publish(article(
                "four", 1, "[Jonas Lindner, DE, 22] left. He was met in Ulm by Kreshnik Berisha and Petra Wohlgemut."));

        // Then
        assertThat(stored()).doesNotContainIgnoringCase("Kreshnik").contains("petra wohlgemut");
    }

    /** Everything the state stores hold, as text. */
    private String stored() {
        StringBuilder all = new StringBuilder();
        stage.driver.getAllStateStores().forEach((name, store) -> {
            try (KeyValueIterator<?, ?> entries = ((KeyValueStore<?, ?>) store).all()) {
                entries.forEachRemaining(entry -> all.append(entry).append('\n'));
            }
        });
        return all.toString();
    }

    private static DefectorId named(Map<DefectorId, Defector> persons, String name) {
        return persons.values().stream()
                .filter(p -> p.names().stream().anyMatch(n -> n.value().equals(name)))
                .findFirst()
                .orElseThrow()
                .defectorId();
    }

    private static Map<DefectorId, Defector> newest(List<Defector> history) {
        Map<DefectorId, Defector> newest = new HashMap<>();
        history.forEach(d -> newest.put(d.defectorId(), d));
        return newest;
    }

    /** What is said of each person, without the count of revisions and the time. */
    private static Map<DefectorId, String> content(Map<DefectorId, Defector> persons) {
        return persons.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().toString().replaceAll("revision=\\d+, recordedAt=[^,]*", "")));
    }
}
