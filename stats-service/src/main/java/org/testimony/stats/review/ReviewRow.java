package org.testimony.stats.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Defector;
import org.testimony.stats.article.ArticleItem;
import org.testimony.stats.person.PersonItem;
import org.testimony.stats.review.ReviewItem.Effect;

/** A row of the queue, before the persons and articles it names are looked up. */
record ReviewRow(
        String itemId,
        String kind,
        Effect effect,
        ReviewPlace place,
        List<String> persons,
        @Nullable String articleId,
        @Nullable String attribute,
        List<String> why) {
    static ReviewRow read(ResultSet row) throws SQLException {
        Effect effect = new Effect(row.getInt("low"), row.getInt("best"), row.getInt("high"));
        Instant at = row.getTimestamp("at").toInstant();
        return new ReviewRow(
                row.getString("item_id"),
                row.getString("kind"),
                effect,
                new ReviewPlace(row.getInt("effect"), row.getDouble("score"), at, row.getString("item_id")),
                Stream.of(row.getString("person"), row.getString("other"))
                        .filter(Objects::nonNull)
                        .toList(),
                row.getString("article_id"),
                row.getString("attribute"),
                List.of((String[]) row.getArray("why").getArray()));
    }

    /** The item; what was erased in this moment is missing in it. */
    ReviewItem item(Map<String, PersonItem> known, Map<String, ArticleItem> articles) {
        List<PersonItem> named =
                persons.stream().map(known::get).filter(Objects::nonNull).toList();
        ArticleItem article = articleId == null ? null : articles.get(articleId);
        Defector first = named.isEmpty() ? null : named.get(0).person();
        return new ReviewItem(
                itemId,
                kind,
                effect,
                place.at(),
                named,
                place.score() < 0 ? null : place.score(),
                why.isEmpty() ? ReviewReasons.of(kind, attribute, first, article) : why,
                attribute,
                attribute == null || first == null ? null : ReviewReasons.values(first, attribute),
                article);
    }
}
