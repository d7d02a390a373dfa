package org.testimony.ingest.inspect;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.testimony.ingest.article.BadUrlException;
import org.testimony.ingest.page.Page;
import org.testimony.ingest.page.PageLinks;
import org.testimony.ingest.page.PageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the poller would make of one saved page, for people: each field, where it came from, and every note. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what ingest makes of a saved page: its fields, where each came from, what was repaired or refused.",
            "",
            "Exit codes: 0 the page has an article, 1 it has none, 2 wrong usage or an unreadable file."
        })
public final class InspectPage implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the page as the server sent it")
    private Path file = Path.of("page.html");

    @Option(names = "--url", paramLabel = "URL", description = "where the page was (${DEFAULT-VALUE})")
    private String url = "https://page.invalid/article";

    @Option(names = "--content-type", paramLabel = "TYPE", description = "the Content-Type header it came with")
    private Optional<String> contentType = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            spec.commandLine().getErr().println("The file cannot be read. Check the path: " + file);
            return 2;
        }
        Page page = PageReader.read(bytes, contentType.orElse(null), url);
        print(page);
        return page.readerable() ? 0 : 1;
    }

    private void print(Page page) {
        PrintWriter out = spec.commandLine().getOut();
        line("title", page, page.title());
        line("byline", page, page.byline().orElse("-"));
        line("authors", page, String.join("; ", page.authors()));
        line("publishedAt", page, page.publishedAt().map(Object::toString).orElse("-"));
        line("publishedText", page, page.publishedText().orElse("-"));
        line("language", page, page.language().orElse("-"));
        line("siteName", page, page.siteName().orElse("-"));
        line("excerpt", page, page.excerpt().orElse("-"));
        line("direction", page, page.direction().orElse("-"));
        line("canonicalLink", page, page.canonicalLink().orElse("-"));
        line("canonical", page, canonical(page));
        line("text", page, page.text().length() + " characters");
        line("article", page, page.readerable() ? "yes" : "no");
        page.notes().forEach(note -> out.println("note           " + note));
        out.println();
        out.println(page.text());
        out.flush();
    }

    private void line(String field, Page page, String value) {
        String origin = page.origins().get(field);
        spec.commandLine()
                .getOut()
                .printf(
                        "%-14s %s%s%n",
                        field, value.isEmpty() ? "-" : value, origin == null ? "" : "  [" + origin + "]");
    }

    private String canonical(Page page) {
        try {
            return PageLinks.canonical(page, url).value();
        } catch (BadUrlException e) {
            return "- (" + e.getMessage() + ")";
        }
    }
}
