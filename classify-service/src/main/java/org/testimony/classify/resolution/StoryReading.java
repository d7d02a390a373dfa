package org.testimony.classify.resolution;

import java.util.List;
import org.testimony.classify.story.Credit;
import org.testimony.classify.story.Credits;
import org.testimony.classify.story.Fingerprint;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.TaggedArticle;

/**
 * What of an article reaches the task in which the stories and persons of one organisation meet: the reading, the
 * fingerprint that finds its copies, and whom it credits. The text stays behind.
 */
public record StoryReading(TaggedArticle article, Fingerprint fingerprint, List<Credit> credits) implements Arrival {
    private static final Fingerprint NONE = Fingerprint.of("");

    public StoryReading {
        credits = List.copyOf(credits);
    }

    /** The reading of an article. Only relevant ones are compared with each other, so the others carry no more. */
    public static StoryReading of(Article article, TaggedArticle reading) {
        return reading.relevant()
                ? new StoryReading(
                        reading, Fingerprint.of(article.title() + "\n" + article.text()), Credits.in(article.text()))
                : new StoryReading(reading, NONE, List.of());
    }
}
