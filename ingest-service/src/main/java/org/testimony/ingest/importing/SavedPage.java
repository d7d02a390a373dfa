package org.testimony.ingest.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.HtmlText;

/** A web page that somebody saved: its own words say where it was, and its article is what most paragraphs are in. */
final class SavedPage {
    private static final String FURNITURE =
            "script,style,noscript,nav,aside,footer,form,iframe,svg,button,[role=navigation],[role=complementary],[hidden]";

    private SavedPage() {}

    /** The article on a page, or why there is none. */
    static ImportRecord read(String where, Document page) {
        String url = firstOf(page, "link[rel=canonical][href]", "href", "meta[property=og:url]", "content");
        if (url == null || !url.matches("(?i)https?://.+")) {
            return ImportRecord.refused(
                    where, "the page does not say its address: it has neither a canonical link nor og:url");
        }
        ObjectNode article = PostForm.JSON.createObjectNode();
        article.put("url", url);
        article.put("title", title(page));
        PostForm.putPresent(article, "publisher", content(page, "meta[property=og:site_name]"));
        PostForm.putPresent(article, "publishedAt", content(page, "meta[property=article:published_time]"));
        PostForm.putPresent(article, "language", page.select("html").attr("lang"));
        article.put("text", text(page));
        return ImportRecord.of(where, article);
    }

    private static String title(Document page) {
        return Stream.of(
                        content(page, "meta[property=og:title]"),
                        page.select("h1").text(),
                        page.title())
                .filter(title -> title != null && !title.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String text(Document page) {
        page.select(FURNITURE).remove();
        Element body = page.body();
        Element main = page.select("article, main, [role=main], [itemprop=articleBody]").stream()
                .max(Comparator.comparingInt(SavedPage::wordsInParagraphs))
                .filter(element -> wordsInParagraphs(element) > 0)
                .orElse(body);
        StringBuilder text = new StringBuilder();
        for (Element paragraph : main.select("p, h2, h3, h4, blockquote, li")) {
            // A paragraph inside another one is part of it.
            boolean inner = paragraph.parents().stream()
                    .anyMatch(outer -> outer.normalName().equals("blockquote")
                            || outer.normalName().equals("li"));
            String words = inner ? "" : HtmlText.of(paragraph);
            if (!words.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(words);
            }
        }
        return text.isEmpty() ? HtmlText.of(main) : text.toString();
    }

    private static int wordsInParagraphs(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    private static @Nullable String firstOf(
            Document page, String one, String attribute, String other, String otherAttribute) {
        String first = page.select(one).attr(attribute);
        String value = first.isBlank() ? page.select(other).attr(otherAttribute) : first;
        return value.isBlank() ? null : value.strip();
    }

    private static @Nullable String content(Document page, String selector) {
        String value = page.select(selector).attr("content");
        return value.isBlank() ? null : value.strip();
    }
}
