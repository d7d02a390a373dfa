package org.testimony.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.testimony.classify.TopologyStage.article;
import static org.testimony.classify.TopologyStage.header;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Status;
import org.testimony.contract.reading.TaggedArticle;

class ClassifyTopologyTest {
    private final TopologyStage stage = new TopologyStage();

    @AfterEach
    void closeStage() {
        stage.close();
    }

    @Test
    void shouldTellArticleMentionAndPersonOfOneArticle() {
        // When
        stage.publish(article("one", 1, "[Kreshnik Berisha, DE, 20] left the group."));

        // Then
        TestRecord<?, TaggedArticle> tagged = stage.tagged.readRecord();
        Mention mention = stage.mentions.readValue();
        Defector person = stage.defectors.readValue();
        assertThat(tagged.value().storyId()).isEqualTo(mention.storyId());
        assertThat(mention.defectorId()).isEqualTo(person.defectorId());
        assertThat(mention.why()).containsExactly("first mention of this person");
        assertThat(person.status()).isEqualTo(Status.SUGGESTED);
        assertThat(person.sources()).isEqualTo(1);
        assertThat(person.recordedAt()).isEqualTo(TopologyStage.START.plusSeconds(1));
    }

    @Test
    void shouldWriteCloudEventHeaders() {
        // Given
        Article article = article("one", 1, "[Kreshnik Berisha, DE, 20] left the group.");

        // When
        stage.publish(article);

        // Then
        TestRecord<?, TaggedArticle> tagged = stage.tagged.readRecord();
        TestRecord<?, Mention> mention = stage.mentions.readRecord();
        TestRecord<?, Defector> person = stage.defectors.readRecord();
        assertThat(header(tagged, "ce_id")).isEqualTo(article.articleId() + ":1");
        assertThat(header(tagged, "ce_type")).isEqualTo("org.testimony.article.tagged");
        assertThat(header(tagged, "ce_time")).isEqualTo("2015-09-21T10:00:01Z");
        assertThat(header(mention, "ce_type")).isEqualTo("org.testimony.mention.resolved");
        assertThat(header(mention, "ce_id")).isEqualTo(mention.value().mentionId() + ":" + article.articleId() + ":1");
        assertThat(header(person, "ce_type")).isEqualTo("org.testimony.defector.changed");
        assertThat(header(person, "ce_id")).isEqualTo(person.value().defectorId() + ":1");
    }

    @Test
    void shouldSayOfABackfilledArticleAndOfNoOtherThatItIsHistory() {
        // Given
        stage.publish(article("news", 1, "[Kreshnik Berisha, DE, 20] left the group."));
        stage.tagged.readKeyValuesToList();

        // When
        stage.backfill(article("history", 1, "[Kreshnik Berisha, DE, 20] left the group, it was said long ago."));
        stage.backfill(article("weather", 1, "It rained."));

        // Then
        assertThat(stage.tagged.readRecordsToList())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(tagged -> assertThat(header(tagged, "ce_lane"))
                        .isEqualTo(tagged.key().equals(article("news", 1, "").articleId()) ? "" : "backfill"));
    }

    @Test
    void shouldSendAnIrrelevantArticlePastIdentity() {
        // When
        stage.publish(article("weather", 1, "It rained."));

        // Then
        TestRecord<?, TaggedArticle> tagged = stage.tagged.readRecord();
        assertThat(tagged.value().relevant()).isFalse();
        assertThat(tagged.value().storyId()).isNull();
        assertThat(header(tagged, "ce_type")).isEqualTo("org.testimony.article.tagged");
        assertThat(stage.driver.producedTopicNames()).noneMatch(topic -> topic.contains("repartition"));
    }

    @Test
    void shouldReadTheSameArticleOnce() {
        // Given
        Article article = article("one", 1, "[Kreshnik Berisha, DE, 20] left the group.");

        // When
        stage.publish(article);
        stage.publish(article);
        stage.publish(article("one", 2, "[Kreshnik Berisha, DE, 20] left the group."));

        // Then
        assertThat(stage.tagged.readValuesToList()).hasSize(1);
        assertThat(stage.mentions.readValuesToList()).hasSize(1);
        assertThat(stage.defectors.readValuesToList()).hasSize(1);
        assertThat(stage.count("duplicate")).isEqualTo(2);
        assertThat(stage.count("relevant")).isEqualTo(1);
    }

    @Test
    void shouldDropARevisionThatComesLate() {
        // Given
        stage.publish(article("one", 2, "[Kreshnik Berisha, DE, 20] left the group again."));
        stage.tagged.readValuesToList();

        // When
        stage.publish(article("one", 1, "[Kreshnik Berisha, DE, 20] left the group."));

        // Then
        assertThat(stage.tagged.isEmpty()).isTrue();
    }

    @Test
    void shouldForgetAnArticleAfterItsRetention() {
        // Given
        Article article = article("weather", 1, "It rained.");
        stage.publish(article);

        // When
        stage.pass(Duration.ofDays(401));
        stage.publish(article("other", 1, "The sun shone."));
        stage.pass(Duration.ofDays(2));
        stage.publish(article("third", 1, "It snowed."));
        stage.publish(article);

        // Then
        assertThat(stage.tagged.readValuesToList()).hasSize(4);
        assertThat(stage.count("duplicate")).isZero();
    }

    @Test
    void shouldMergeTwoPersonsAndStoriesWhenAnArticleShowsThemToBeOne() {
        // Given: two versions of one report with a middle in common, each with another half of the name
        String first = "[Kreshnik, DE, 20] left the group. " + words("first") + words("middle");
        String second = "[Berisha, DE, 20] left the group. " + words("middle") + words("second");
        stage.publish(article("one", 1, first));
        stage.publish(article("two", 1, second));
        List<TaggedArticle> apart = stage.tagged.readValuesToList();
        List<Defector> before = stage.defectors.readValuesToList();
        stage.mentions.readValuesToList();
        assertThat(before)
                .extracting(Defector::defectorId)
                .doesNotHaveDuplicates()
                .hasSize(2);

        // When
        stage.publish(article(
                "three",
                1,
                "[Kreshnik Berisha, DE, 20] left the group. " + words("first") + words("middle") + words("second")));

        // Then
        Map<DefectorId, Defector> after =
                stage.defectors.readValuesToList().stream().collect(Collectors.toMap(Defector::defectorId, d -> d));
        Defector merged = after.get(before.get(1).defectorId());
        assertThat(merged.status()).isEqualTo(Status.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(before.get(0).defectorId());
        List<TaggedArticle> together = stage.tagged.readValuesToList();
        assertThat(together).hasSize(2);
        assertThat(together)
                .extracting(TaggedArticle::storyId)
                .containsOnly(apart.get(0).storyId());
        assertThat(stage.mentions.readValuesToList())
                .filteredOn(m -> "Berisha".equals(m.name()))
                .extracting(Mention::defectorId)
                .containsOnly(before.get(0).defectorId());
    }

    private static String words(String stem) {
        return IntStream.range(0, 60).mapToObj(i -> stem + i).collect(Collectors.joining(" ")) + ". ";
    }

    @Test
    void shouldWithdrawAMentionThatARevisionNoLongerHas() {
        // Given
        stage.publish(article("one", 1, "[Kreshnik Berisha, DE, 20] left. [Oliver Novak, AT, 17] left."));
        Map<MentionId, Mention> mentions = byId(stage.mentions.readValuesToList());
        stage.defectors.readValuesToList();

        // When
        stage.publish(article("one", 2, "[Kreshnik Berisha, DE, 20] left."));

        // Then
        List<TestRecord<MentionId, Mention>> changes = stage.mentions.readRecordsToList();
        TestRecord<MentionId, Mention> withdrawn =
                changes.stream().filter(r -> r.value() == null).findFirst().orElseThrow();
        assertThat(mentions.get(withdrawn.key()).name()).isEqualTo("Oliver Novak");
        assertThat(header(withdrawn, "ce_type")).isEqualTo("org.testimony.mention.withdrawn");
        assertThat(stage.defectors.readValuesToList())
                .filteredOn(d -> d.status() == Status.REJECTED)
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.mentionIds()).isEmpty();
                    assertThat(gone.revision()).isEqualTo(2);
                });
    }

    @Test
    void shouldTakeEverythingBackWhenAnArticleIsNoLongerRelevant() {
        // Given
        stage.publish(article("one", 1, "[Kreshnik Berisha, DE, 20] left."));
        stage.mentions.readValuesToList();
        stage.defectors.readValuesToList();
        stage.tagged.readValuesToList();

        // When
        stage.publish(article("one", 2, "Correction: nobody was there."));

        // Then
        assertThat(stage.mentions.readRecord().value()).isNull();
        assertThat(stage.defectors.readValue().status()).isEqualTo(Status.REJECTED);
        assertThat(stage.tagged.readValue().relevant()).isFalse();
    }

    @Test
    void shouldPutTwentyPoisonedRecordsAsideAndGoOn() {
        // Given
        Article good = article("one", 1, "[Kreshnik Berisha, DE, 20] left.");
        List<byte[]> poison = Poison.values(good);
        assertThat(poison).hasSize(19);

        // When
        poison.forEach(value -> stage.publish(good.articleId().value().getBytes(UTF_8), value));
        stage.publish(null, "{}".getBytes(UTF_8));
        stage.publish(good);

        // Then
        List<TestRecord<byte[], byte[]>> letters = stage.deadLetters.readRecordsToList();
        assertThat(letters).hasSize(20);
        for (int i = 0; i < letters.size(); i++) {
            TestRecord<byte[], byte[]> letter = letters.get(i);
            assertThat(header(letter, "dead-letter-topic")).isEqualTo("articles");
            assertThat(header(letter, "dead-letter-partition")).isEqualTo("0");
            assertThat(header(letter, "dead-letter-offset")).isEqualTo(String.valueOf(i));
            assertThat(header(letter, "dead-letter-step")).isEqualTo("read-article");
            assertThat(header(letter, "dead-letter-service")).isEqualTo("classify-service");
            assertThat(header(letter, "dead-letter-cause")).isNotBlank();
            assertThat(header(letter, "dead-letter-message")).isNotBlank().doesNotContain("Kreshnik");
            if (i < poison.size()) {
                assertThat(letter.value()).isEqualTo(poison.get(i));
                assertThat(new String(letter.key(), UTF_8))
                        .isEqualTo(good.articleId().value());
            }
        }
        assertThat(stage.tagged.readValuesToList()).hasSize(1);
        assertThat(stage.registry
                        .counter("testimony.classify.dead.letters", "step", "read-article")
                        .count())
                .isEqualTo(20);
    }

    @Test
    void shouldPutAnArticleAsideOnWhichTheReaderFails() {
        // When
        stage.publish(article("bad", 1, "secret !!"));
        stage.publish(article("good", 1, "[Kreshnik Berisha, DE, 20] left."));

        // Then
        TestRecord<byte[], byte[]> letter = stage.deadLetters.readRecord();
        assertThat(header(letter, "dead-letter-step")).isEqualTo("tag-article");
        assertThat(header(letter, "dead-letter-cause")).isEqualTo("IllegalStateException");
        assertThat(header(letter, "dead-letter-message")).doesNotContain("secret");
        assertThat(new String(letter.value(), UTF_8)).contains("secret !!");
        assertThat(stage.tagged.readValuesToList()).hasSize(1);
    }

    private static Map<MentionId, Mention> byId(List<Mention> mentions) {
        return mentions.stream().collect(Collectors.toMap(Mention::mentionId, m -> m));
    }
}
