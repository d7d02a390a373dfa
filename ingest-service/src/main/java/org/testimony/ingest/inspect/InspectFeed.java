package org.testimony.ingest.inspect;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.Feed;
import org.testimony.ingest.feed.FeedAuthor;
import org.testimony.ingest.feed.FeedItem;
import org.testimony.ingest.feed.FeedParser;
import org.testimony.ingest.feed.UnreadableFeedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one feed and tells what it says, and what had to be put right. */
@Command(name = "feed", mixinStandardHelpOptions = true, description = "Reads one saved feed and tells what it says.")
final class InspectFeed implements Callable<Integer> {
    private static final int LONGEST = 300;

    @Parameters(paramLabel = "FILE", description = "the feed")
    private Path file = Path.of("");

    @Option(names = "--url", paramLabel = "URL", description = "where it was fetched, for relative links")
    private String url = "";

    @Option(names = "--content-type", paramLabel = "TYPE", description = "what the server called it")
    private @Nullable String contentType;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            print(FeedParser.parse(Files.readAllBytes(file), contentType, url), out);
            return 0;
        } catch (UnreadableFeedException e) {
            spec.commandLine().getErr().println("refused: " + e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }

    private static void print(Feed feed, PrintWriter out) {
        out.println(feed.format() + " in " + feed.charset() + ", items: " + feed.itemsSeen());
        line(out, "title", feed.title());
        line(out, "description", feed.description());
        line(out, "link", feed.link());
        line(out, "language", feed.language());
        for (FeedAuthor author : feed.authors()) {
            line(out, "author", text(author));
        }
        int number = 0;
        for (FeedItem item : feed.items()) {
            out.println();
            out.println("item " + ++number);
            print(item, out);
        }
        if (feed.itemsBeyond() > 0) {
            out.println();
            out.println("items counted only, beyond the greatest number: " + feed.itemsBeyond());
        }
        out.println();
        out.println(feed.repairs().isEmpty() ? "nothing had to be put right" : "put right:");
        feed.repairs().forEach((repair, count) -> out.println("  " + repair.sentence() + " (" + count + ")"));
    }

    private static void print(FeedItem item, PrintWriter out) {
        line(out, "title", item.title());
        line(out, "link", item.link());
        line(out, "id", item.id());
        for (FeedAuthor author : item.authors()) {
            line(out, "author", text(author));
        }
        line(out, "source", item.source());
        line(out, "language", item.language());
        line(out, "published", item.date() == null ? null : item.date().toString());
        line(out, "updated", item.updated() == null ? null : item.updated().toString());
        line(out, "unread date", item.unreadDate());
        line(out, "summary", item.summary());
        line(out, item.fullText() ? "full text" : "more text", item.content());
    }

    private static String text(FeedAuthor author) {
        return author.name()
                + (author.email() == null ? "" : " <" + author.email() + ">")
                + (author.uri() == null ? "" : " " + author.uri());
    }

    private static void line(PrintWriter out, String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        String line = value.replace('\n', ' ').strip();
        boolean cut = line.length() > LONGEST;
        out.printf(
                "  %-12s %s%n",
                name, cut ? line.substring(0, LONGEST) + " ... (" + value.length() + " characters)" : line);
    }
}
