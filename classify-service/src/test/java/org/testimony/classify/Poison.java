package org.testimony.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.testimony.contract.article.Article;
import org.testimony.contract.topic.JsonSerde;

/** Values that are no article, each for another reason. */
final class Poison {
    private Poison() {}

    static List<byte[]> values(Article good) {
        String json = new String(new JsonSerde<>(Article.class).write(good), UTF_8);
        List<String> bad = new ArrayList<>(List.of(
                "",
                " ",
                "null",
                "no json",
                "{",
                "[]",
                "42",
                "\"text\"",
                "{}",
                json + json,
                json.substring(0, json.length() / 2),
                json.replace("\"revision\":1", "\"revision\":0"),
                json.replace("\"revision\":1", "\"revision\":\"one\""),
                json.replace("\"publishedAtSource\":\"posted\"", "\"publishedAtSource\":\"none\""),
                json.replace("\"publisher\":\"Example News\"", "\"publisher\":\" \""),
                json.replace(good.articleId().value(), "another-article"),
                "[".repeat(5_000),
                json.replace("left.", "left.".repeat(10_000))));
        List<byte[]> values =
                new ArrayList<>(bad.stream().map(v -> v.getBytes(UTF_8)).toList());
        values.add(null);
        return values;
    }
}
