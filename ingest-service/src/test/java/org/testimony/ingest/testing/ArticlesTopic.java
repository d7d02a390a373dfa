package org.testimony.ingest.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.topic.Topics;

/** What readers of the topic see: committed records only. */
public final class ArticlesTopic {
    private final String bootstrap;

    public ArticlesTopic(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** All records on the topic now. */
    public List<ConsumerRecord<ArticleId, Article>> records() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<ArticleId, Article> consumer = new KafkaConsumer<>(
                settings,
                Topics.ARTICLES.keys().deserializer(),
                Topics.ARTICLES.values().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<ArticleId, Article>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    /** The events of these articles, as {@code id:revision}, in the order of the topic. */
    public List<String> eventIds(Collection<String> articleIds) {
        return records().stream()
                .filter(record -> articleIds.contains(record.key().value()))
                .map(record -> new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** The revisions of one article. */
    public List<Article> revisions(String articleId) {
        return records().stream()
                .filter(record -> record.key().value().equals(articleId))
                .map(ConsumerRecord::value)
                .toList();
    }
}
