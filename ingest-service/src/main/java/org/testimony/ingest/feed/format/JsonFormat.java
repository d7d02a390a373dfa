package org.testimony.ingest.feed.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;

/** JSON Feed 1.0 and 1.1, token by token, with bounds on depth and on the length of texts. */
public final class JsonFormat {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_DIGITS = 100;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(MAX_DIGITS)
                    .maxNameLength(1000)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final JsonParser json;
    private final WrittenFeed feed;
    private final Repairs repairs;
    private boolean isFeed;

    private JsonFormat(JsonParser json, WrittenFeed feed, Repairs repairs) {
        this.json = json;
        this.feed = feed;
        this.repairs = repairs;
    }

    /**
     * Reads a document into the feed.
     *
     * @throws NoFeedException when it is not JSON or no JSON Feed
     */
    public static void read(String text, WrittenFeed feed, Repairs repairs) throws NoFeedException {
        try (JsonParser json = JSON.createParser(text)) {
            JsonFormat format = new JsonFormat(json, feed, repairs);
            json.nextToken();
            format.readFeed();
            if (!format.isFeed) {
                throw new NoFeedException("this is JSON, but no JSON Feed: it has no version");
            }
        } catch (IOException e) {
            throw new NoFeedException("this is no readable JSON Feed");
        }
    }

    private void readFeed() throws IOException {
        feed.format = "JSON Feed";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "version" -> isFeed = String.valueOf(text()).contains("jsonfeed.org");
                case "title" -> feed.title = plain();
                case "description" -> feed.description = plain();
                case "home_page_url" -> feed.link = text();
                case "feed_url" -> feed.id = text();
                case "language" -> feed.language = text();
                case "author" -> readAuthor(feed);
                case "authors" -> readEach(() -> readAuthor(feed));
                case "items" -> readEach(this::readItem);
                default -> json.skipChildren();
            }
        }
    }

    private void readItem() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT || !feed.takesItem()) {
            json.skipChildren();
            return;
        }
        WrittenItem item = new WrittenItem();
        item.idIsLink = true;
        String external = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("external_url")) {
                external = text();
            } else {
                readField(item, name);
            }
        }
        item.link = item.link == null && (item.id == null || !item.id.startsWith("http")) ? external : item.link;
        feed.item(item);
    }

    private void readField(WrittenItem item, String name) throws IOException {
        switch (name) {
            case "id" -> item.id = text();
            case "url" -> item.link = text();
            case "title" -> item.title = written(WrittenText.Markup.UNSAID);
            case "summary" -> item.summary = plain();
            case "content_html" -> contain(item, written(WrittenText.Markup.HTML));
            case "content_text" -> contain(item, item.fullText ? null : plain());
            case "date_published" -> item.published.prefer(String.valueOf(text()));
            case "date_modified" -> item.updated.prefer(String.valueOf(text()));
            case "language" -> item.language = text();
            case "author" -> readAuthor(item);
            case "authors" -> readEach(() -> readAuthor(item));
            default -> json.skipChildren();
        }
    }

    private void contain(WrittenItem item, @Nullable WrittenText text) throws IOException {
        if (text == null) {
            json.skipChildren();
        } else if (!text.value().isBlank()) {
            item.content = text;
            item.fullText = true;
        }
    }

    private void readAuthor(WrittenFeed of) throws IOException {
        WrittenAuthor author = author();
        if (author != null) {
            of.by(author);
        }
    }

    private void readAuthor(WrittenItem of) throws IOException {
        WrittenAuthor author = author();
        if (author != null) {
            of.by(author);
        }
    }

    private @Nullable WrittenAuthor author() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            String name = text();
            return name == null ? null : Authors.of(name);
        }
        String name = null;
        String url = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("name")) {
                name = text();
            } else if (field.equals("url")) {
                url = text();
            } else {
                json.skipChildren();
            }
        }
        return new WrittenAuthor("", name, null, url, "");
    }

    private interface Reading {
        void one() throws IOException;
    }

    private void readEach(Reading reading) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            reading.one();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
            reading.one();
        }
    }

    private @Nullable WrittenText plain() throws IOException {
        return written(WrittenText.Markup.PLAIN);
    }

    private @Nullable WrittenText written(WrittenText.Markup markup) throws IOException {
        String text = text();
        return text == null ? null : new WrittenText(text, markup);
    }

    /** The value as text: ids are numbers in some feeds, and anything may be missing. */
    private @Nullable String text() throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (token != JsonToken.VALUE_NULL) {
            repairs.note(Repair.JSON_AS_TEXT);
        }
        if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            return json.getText();
        }
        json.skipChildren();
        return null;
    }
}
