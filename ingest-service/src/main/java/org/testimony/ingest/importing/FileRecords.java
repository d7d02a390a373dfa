package org.testimony.ingest.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.feed.Feed;
import org.testimony.ingest.feed.FeedArrivals;
import org.testimony.ingest.feed.FeedParser;
import org.testimony.ingest.feed.FeedReading;
import org.testimony.ingest.feed.PageWish;
import org.testimony.ingest.feed.UnreadableFeedException;

/** Reads files of all kinds that can be imported, without holding more of a long one than a line. */
final class FileRecords {
    private static final int LOOK_AT = 4096;
    private static final int MAX_ITEMS = 100_000;

    private final String urlBase;
    private final Instant now;

    FileRecords(String urlBase, Instant now) {
        this.urlBase = urlBase;
        this.now = now;
    }

    /** What a file is. */
    enum Kind {
        LINES,
        FEED,
        PAGE,
        TEXT,
        /** A list of feeds; it has no records. */
        OPML
    }

    /** The records of a file, in its order; close the stream to close the file. */
    Stream<ImportRecord> read(Path file) throws IOException {
        return switch (kind(file)) {
            case LINES -> lines(file);
            case FEED -> feed(file);
            case PAGE -> page(file);
            case TEXT -> text(file);
            case OPML -> Stream.empty();
        };
    }

    static Kind kind(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Kind.LINES;
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return Kind.PAGE;
        }
        if (name.endsWith(".opml")) {
            return Kind.OPML;
        }
        if (name.endsWith(".txt")) {
            return Kind.TEXT;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String start = new String(in.readNBytes(LOOK_AT), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading();
            if (start.startsWith("{")) {
                return start.contains("jsonfeed.org") ? Kind.FEED : Kind.LINES;
            }
            if (start.startsWith("<") && start.contains("<opml")) {
                return Kind.OPML;
            }
            boolean isPage = start.toLowerCase(Locale.ROOT).matches("(?s)<(!doctype html|html).*");
            return isPage ? Kind.PAGE : start.startsWith("<") ? Kind.FEED : Kind.TEXT;
        }
    }

    private static Stream<ImportRecord> lines(Path file) throws IOException {
        // A reader of this kind replaces broken UTF-8 where others would stop.
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        long[] number = {0};
        return reader.lines()
                .map(line -> Map.entry(++number[0], line.replace("\uFEFF", "")))
                .filter(line -> !line.getValue().isBlank())
                .map(line -> PostForm.fromJson("line " + line.getKey(), line.getValue()))
                .onClose(() -> close(reader));
    }

    private Stream<ImportRecord> feed(Path file) throws IOException {
        try {
            Feed feed = FeedParser.parse(Files.readAllBytes(file), null, urlBase, MAX_ITEMS);
            FeedReading.Source source =
                    new FeedReading.Source(new FeedId("import"), urlBase, null, null, PageWish.NEVER);
            FeedReading reading = FeedArrivals.of(feed, source, now, MAX_ITEMS);
            Stream<ImportRecord> dropped = reading.dropped().entrySet().stream()
                    .flatMap(drop -> IntStream.range(0, drop.getValue())
                            .mapToObj(n -> ImportRecord.refused("an item", drop.getKey())));
            return Stream.concat(
                    reading.arrivals().stream()
                            .map(item -> ImportRecord.of("an item", PostForm.fromDraft(item.draft()))),
                    dropped);
        } catch (UnreadableFeedException e) {
            return Stream.of(ImportRecord.refused("the file", String.valueOf(e.getMessage())));
        }
    }

    private static Stream<ImportRecord> page(Path file) throws IOException {
        return Stream.of(SavedPage.read("the page", Files.readAllBytes(file)));
    }

    private Stream<ImportRecord> text(Path file) throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        int end = all.indexOf('\n');
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        ObjectNode article = PostForm.JSON.createObjectNode();
        article.put(
                "url", urlBase + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        article.put("title", end < 0 ? all : all.substring(0, end).strip());
        article.put("text", end < 0 ? "" : all.substring(end + 1).strip());
        return Stream.of(ImportRecord.of("the text", article));
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
