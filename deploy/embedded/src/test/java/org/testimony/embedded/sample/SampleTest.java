package org.testimony.embedded.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testimony.contract.topic.Json;
import org.testimony.embedded.sample.SampleArticle.FeedKind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SampleTest {
    private static List<SampleArticle> articles;

    @BeforeAll
    static void read() throws Exception {
        articles = SampleArticles.read(Path.of("sample/articles.jsonl"));
    }

    @Test
    void shouldHoldAtLeastFortyDifferentArticles() {
        Set<String> urls = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (SampleArticle article : articles) {
            urls.add(article.url());
            ids.add(article.id());
            assertThat(URI.create(article.url()).getScheme()).isIn("http", "https");
        }
        assertThat(urls).hasSameSizeAs(articles).hasSizeGreaterThanOrEqualTo(40);
        assertThat(ids).hasSameSizeAs(articles);
    }

    @Test
    void shouldBeInSeveralLanguagesAndOnEveryKindOfFeed() {
        for (FeedKind kind : FeedKind.values()) {
            assertThat(of(kind)).as(kind.word()).hasSizeGreaterThanOrEqualTo(10);
        }
        assertThat(articles.stream().map(SampleArticle::lang).distinct().toList())
                .contains("en", "de", "fr", "ar");
    }

    @Test
    void shouldPutEveryArticleIntoAWellFormedRssFeed() throws Exception {
        // Given
        List<SampleArticle> sent = of(FeedKind.RSS);

        // When
        Document feed = parse(new RssDocument().write(sent));

        // Then
        List<Element> items = elements(feed, "item");
        assertThat(items).hasSameSizeAs(sent);
        for (int i = 0; i < sent.size(); i++) {
            SampleArticle article = sent.get(i);
            assertThat(text(items.get(i), "title")).isEqualTo(article.title());
            assertThat(text(items.get(i), "link")).isEqualTo(article.url());
            assertThat(text(items.get(i), "source")).isEqualTo(article.publisher());
            assertThat(text(items.get(i), "dc:language")).isEqualTo(article.lang());
            assertThat(text(items.get(i), "content:encoded")).isEqualTo(article.html());
            assertThat(elements(items.get(i), "pubDate")).hasSize(article.published() == null ? 0 : 1);
        }
    }

    @Test
    void shouldPutEveryArticleIntoAWellFormedAtomFeed() throws Exception {
        // Given
        List<SampleArticle> sent = of(FeedKind.ATOM);

        // When
        Document feed = parse(new AtomDocument().write(sent));

        // Then
        List<Element> entries = elements(feed, "entry");
        assertThat(entries).hasSameSizeAs(sent);
        for (int i = 0; i < sent.size(); i++) {
            SampleArticle article = sent.get(i);
            assertThat(elements(entries.get(i), "link").get(0).getAttribute("href"))
                    .isEqualTo(article.url());
            assertThat(text(elements(entries.get(i), "source").get(0), "title")).isEqualTo(article.publisher());
            assertThat(text(entries.get(i), "published")).isEqualTo(article.published() + "T00:00:00Z");
            assertThat(text(entries.get(i), "content")).isEqualTo(article.html());
            assertThat(entries.get(i).getAttribute("xml:lang")).isEqualTo(article.lang());
        }
    }

    @Test
    void shouldPutEveryArticleIntoAWellFormedJsonFeed() throws Exception {
        // Given
        List<SampleArticle> sent = of(FeedKind.JSON);

        // When
        JsonNode items =
                Json.mapper().readTree(new JsonFeedDocument().write(sent)).required("items");

        // Then
        assertThat(items).hasSameSizeAs(sent);
        for (int i = 0; i < sent.size(); i++) {
            SampleArticle article = sent.get(i);
            JsonNode item = items.get(i);
            assertThat(item.required("url").asText()).isEqualTo(article.url());
            assertThat(item.required("content_html").asText()).isEqualTo(article.html());
            assertThat(item.required("language").asText()).isEqualTo(article.lang());
            assertThat(item.required("_source").required("title").asText()).isEqualTo(article.publisher());
            assertThat(item.has("date_published")).isEqualTo(article.published() != null);
        }
    }

    private static List<SampleArticle> of(FeedKind kind) {
        return articles.stream().filter(article -> article.feed() == kind).toList();
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    private static List<Element> elements(Element parent, String name) {
        return list(parent.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).get(0).getTextContent();
    }
}
