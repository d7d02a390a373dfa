package org.testimony.contract;

import java.util.Map;
import java.util.TreeMap;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.article.Article;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.TaggedArticle;

/** Every public event with the file name of its schema and sample. */
final class PublicEvents {
    static final Map<String, Class<?>> BY_FILE = new TreeMap<>(Map.of(
            "article", Article.class,
            "tagged-article", TaggedArticle.class,
            "mention", Mention.class,
            "defector", Defector.class,
            "decision", Decision.class,
            "alert", Alert.class));

    private PublicEvents() {}
}
