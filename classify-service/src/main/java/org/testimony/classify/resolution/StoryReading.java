package org.testimony.classify.resolution;

import java.util.List;
import org.testimony.classify.identity.particular.ParticularReader;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.classify.story.Credit;
import org.testimony.classify.story.Credits;
import org.testimony.classify.story.Fingerprint;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;

/**
 * What of an article reaches the task in which the stories and persons of one organisation meet: the reading, the
 * fingerprint that finds its copies, whom it credits, and what it tells of its persons in particular. The text stays behind.
 *
 * @param particulars of the mentions that have any; none in what was read before there were particulars
 */
public record StoryReading(
        TaggedArticle article, Fingerprint fingerprint, List<Credit> credits, List<OfMention> particulars)
        implements Arrival {
    private static final Fingerprint NONE = Fingerprint.of("");

    public StoryReading {
        credits = List.copyOf(credits);
        particulars = List.copyOf(particulars);
    }

    /** A reading that tells nothing in particular. */
    public StoryReading(TaggedArticle article, Fingerprint fingerprint, List<Credit> credits) {
        this(article, fingerprint, credits, List.of());
    }

    /** The particulars of one mention. */
    public record OfMention(MentionId mention, Particulars particulars) {}

    /** The reading of an article. Only relevant ones are compared with each other, so the others carry no more. */
    public static StoryReading of(Article article, TaggedArticle reading) {
        return reading.relevant()
                ? new StoryReading(
                        reading,
                        Fingerprint.of(article.title() + "\n" + article.text()),
                        Credits.in(article.text()),
                        particulars(article, reading))
                : new StoryReading(reading, NONE, List.of());
    }

    /** What the article tells of a person in particular. */
    Particulars of(MentionReading mention) {
        return particulars.stream()
                .filter(p -> p.mention().equals(mention.mentionId()))
                .findFirst()
                .map(OfMention::particulars)
                .orElse(Particulars.NONE);
    }

    private static List<OfMention> particulars(Article article, TaggedArticle reading) {
        return ParticularReader.of(article, reading).entrySet().stream()
                .map(e -> new OfMention(e.getKey(), e.getValue()))
                .toList();
    }
}
