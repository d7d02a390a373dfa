package org.testimony.ingest.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.topic.Topics;

/** What readers of the topic of articles see. */
public final class ArticlesTopic {
    private final WholeTopic<ArticleId, Article> topic;

    public ArticlesTopic(String bootstrap) {
        this.topic = new WholeTopic<>(bootstrap, Topics.ARTICLES);
    }

    /** All records on the topic now. */
    public List<ConsumerRecord<ArticleId, Article>> records() {
        return topic.records();
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
