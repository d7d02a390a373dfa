package org.testimony.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.reading.CodebookRef;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** Reads {@code [Name, XX, age] left} as a mention and fails on {@code !!}; a text with a mention is relevant. */
final class PlainReader implements ArticleReader {
    private static final Pattern MENTION = Pattern.compile("\\[([^,\\]]*), (\\w\\w), (\\d+)] left");

    @Override
    public TaggedArticle read(Article article) {
        if (article.text().contains("!!")) {
            throw new IllegalStateException("cannot read " + article.text());
        }
        List<MentionReading> mentions = new ArrayList<>();
        Matcher found = MENTION.matcher(article.text());
        while (found.find()) {
            Evidence evidence = Evidence.of(article.text(), found.start(), found.end());
            mentions.add(new MentionReading(
                    StableIds.mention(article.articleId(), found.group(1)),
                    found.group(1),
                    List.of(),
                    List.of(evidence),
                    new CountryCode(found.group(2)),
                    null,
                    Integer.valueOf(found.group(3)),
                    null,
                    null,
                    null,
                    true,
                    List.of(evidence),
                    List.of()));
        }
        return new TaggedArticle(
                article.articleId(),
                article.revision(),
                article.revisionHash(),
                article.url(),
                article.publisher(),
                article.title(),
                article.language(),
                article.publishedAt(),
                new CodebookRef("islamic-state", "1"),
                !mentions.isEmpty(),
                mentions.isEmpty() ? 0 : 1,
                null,
                List.of(),
                List.of(),
                mentions);
    }
}
