package org.testimony.ingest.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.article.CleanText;
import org.testimony.ingest.date.WrittenDate;
import org.testimony.ingest.page.metadata.Authors;
import org.testimony.ingest.page.metadata.Found;
import org.testimony.ingest.page.metadata.PageFacts;
import org.testimony.ingest.page.metadata.PlainLine;
import org.testimony.ingest.page.reading.ArticleReading;
import org.testimony.ingest.page.reading.Preparation;
import org.testimony.ingest.page.reading.Reading;
import org.testimony.ingest.page.text.ArticleText;
import org.testimony.ingest.page.tree.PageTree;

/** The steps of reading one page, in their order, and where each fact came from. */
final class PageReading {
    private static final int MAX_EXCERPT = 1_000;

    private final PageTree tree;
    private final String url;
    private final List<String> notes;
    private final Map<String, String> origins = new LinkedHashMap<>();

    private record Parts(PageFacts facts, Optional<Reading> reading, Optional<Found> link, String text) {}

    PageReading(PageTree tree, String url, List<String> notes) {
        this.tree = tree;
        this.url = url;
        this.notes = new ArrayList<>(notes);
    }

    Page page() {
        boolean looksLikeArticle = Readerable.looksLikeArticle(tree.document());
        WallSigns signs = WallSigns.of(tree.document());
        Optional<Found> link = StatedAddress.of(tree.document(), url);
        Preparation.prepare(tree.document());
        PageFacts facts = PageFacts.of(tree.document(), tree.structuredData());
        Found headByline = facts.byline();
        Optional<Reading> reading = ArticleReading.read(
                tree.document(), facts.title().value(), headByline == null ? null : headByline.value());
        String text = text(reading, facts);
        Optional<String> refusal = new Refusal(facts, signs, looksLikeArticle).reason(text);
        refusal.ifPresent(why -> notes.add("no article: " + why));
        return assembled(new Parts(facts, reading, link, text), refusal.isEmpty());
    }

    private Page assembled(Parts parts, boolean readerable) {
        PageFacts facts = parts.facts();
        Optional<String> byline = byline(facts, parts.reading());
        return new Page(
                noted("title", facts.title()).orElse(""),
                byline,
                authors(facts, byline),
                published(facts),
                noted("publishedText", facts.published()),
                noted("language", facts.language()),
                noted("siteName", facts.siteName()),
                excerpt(facts, parts.text()),
                parts.reading().map(Reading::direction).flatMap(PageReading::direction),
                parts.link().flatMap(found -> noted("canonicalLink", found)),
                parts.text(),
                readerable,
                origins,
                notes);
    }

    private String text(Optional<Reading> reading, PageFacts facts) {
        ArticleText text = reading.map(found -> ArticleText.of(found.article())).orElse(ArticleText.of(""));
        String body = facts.body();
        if (text.text().length() < ArticleBody.SHORT && body != null && ArticleBody.isBetter(body, text.text())) {
            origins.put("text", "structured data");
            return ArticleBody.plain(body).text();
        }
        reading.ifPresent(found -> origins.put(
                "text",
                "page, " + found.strictness().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        if (text.dropped() > 0) {
            notes.add(text.dropped() + " blocks of the site's own were taken out of the text");
        }
        if (text.cut()) {
            notes.add("the end of the text is missing, because it is too long");
        }
        return text.text();
    }

    private Optional<String> byline(PageFacts facts, Optional<Reading> reading) {
        Optional<Found> inPage = reading.map(Reading::byline)
                .map(PlainLine::of)
                .filter(line -> !line.isEmpty())
                .map(line -> new Found(line, "byline in the page"));
        Optional<Found> best = Optional.ofNullable(facts.byline())
                .or(() -> inPage)
                .or(() -> Optional.ofNullable(facts.fallbackByline()));
        return noted("byline", best.orElse(null));
    }

    private static List<String> authors(PageFacts facts, Optional<String> byline) {
        return facts.authors().isEmpty() ? byline.map(Authors::inByline).orElse(List.of()) : facts.authors();
    }

    private Optional<Instant> published(PageFacts facts) {
        Found written = facts.published();
        Optional<Instant> read = written == null ? Optional.empty() : WrittenDate.read(written.value());
        if (written != null && read.isEmpty()) {
            notes.add("the date of publication cannot be read; it is kept as written");
        }
        return read;
    }

    private Optional<String> excerpt(PageFacts facts, String text) {
        Optional<String> stated = noted("excerpt", facts.excerpt());
        if (stated.isPresent() || text.isEmpty()) {
            return stated;
        }
        origins.put("excerpt", "text");
        String first = text.lines().findFirst().orElse("");
        return Optional.of(CleanText.cut(first, MAX_EXCERPT));
    }

    private static Optional<String> direction(@Nullable String written) {
        return Optional.ofNullable(written)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.equals("ltr") || text.equals("rtl") || text.equals("auto"));
    }

    private Optional<String> noted(String field, @Nullable Found found) {
        if (found == null || found.value().isEmpty()) {
            return Optional.empty();
        }
        origins.put(field, found.source());
        return Optional.of(found.value());
    }
}
