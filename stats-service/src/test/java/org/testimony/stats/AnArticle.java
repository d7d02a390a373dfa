package org.testimony.stats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.ClaimId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.reading.Bound;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.CodebookRef;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** An article under construction; {@link Given#article} begins one. */
public final class AnArticle {
    private final String id;
    private final List<Narrative> narratives = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private int revision = 1;
    private String publisher = "Example Times";
    private String title = "A man who left";
    private String story;
    private Instant publishedAt;
    private boolean relevant = true;

    AnArticle(String id) {
        this.id = id;
        this.story = "s-" + id;
    }

    public AnArticle revision(int number) {
        revision = number;
        return this;
    }

    public AnArticle irrelevant() {
        relevant = false;
        story = null;
        return this;
    }

    public AnArticle titled(String value) {
        title = value;
        return this;
    }

    public AnArticle by(String value) {
        publisher = value;
        return this;
    }

    public AnArticle inStory(String value) {
        story = value;
        return this;
    }

    public AnArticle published(String at) {
        publishedAt = Instant.parse(at);
        return this;
    }

    public AnArticle telling(String narrative) {
        narratives.add(new Narrative(narrative, 0.9, List.of(new Evidence(0, 3, "why"))));
        return this;
    }

    public AnArticle claiming(long figure, String of) {
        String quote = figure + " " + of;
        claims.add(new Claim(
                new ClaimId("c-" + id + "-" + claims.size()),
                figure,
                Bound.AT_LEAST,
                of,
                null,
                null,
                null,
                new Evidence(0, quote.length(), quote)));
        return this;
    }

    /** A claim about people of a country, with the text's words for the time. */
    public AnArticle claiming(long figure, String of, Bound bound, String country, String period) {
        String quote = figure + " " + of + " " + period;
        claims.add(new Claim(
                new ClaimId("c-" + id + "-" + claims.size()),
                figure,
                bound,
                of,
                country == null ? null : new CountryCode(country),
                null,
                period,
                new Evidence(0, quote.length(), quote)));
        return this;
    }

    public TaggedArticle record() {
        return new TaggedArticle(
                new ArticleId(id),
                revision,
                "hash-" + revision,
                "https://news.example/" + id,
                publisher,
                title,
                "en",
                publishedAt,
                new CodebookRef("islamic-state", "1"),
                relevant,
                relevant ? 0.9 : 0.1,
                story == null ? null : new StoryId(story),
                narratives,
                claims,
                List.of());
    }
}
