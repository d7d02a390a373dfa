package org.testimony.classify.explain;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.gate.GateSign;
import org.testimony.classify.gate.Opening;
import org.testimony.classify.gate.OrganisationGate;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.LanguageSupport;
import org.testimony.contract.reading.ReaderRef;
import org.testimony.contract.reading.TaggedArticle;

/** Explains readings of one codebook, from the gate to what was left open. */
public final class Explainer {
    private static final int MOST_SIGNS = 6;
    private static final int SHOWN_HASH = 12;

    private final Codebook codebook;
    private final OrganisationGate gate;
    private final Countries countries = Countries.fromClasspath();

    public Explainer(Codebook codebook) {
        this.codebook = codebook;
        this.gate = new OrganisationGate(codebook);
    }

    /** The explanation of a reading of an article by this codebook. */
    public Explanation explain(Article article, TaggedArticle reading) {
        Sheet sheet = new Sheet(article.text());
        head(sheet, article, reading);
        verdict(sheet, reading);
        NarrativePart.write(sheet, reading, codebook);
        if (!reading.mentions().isEmpty()) {
            Vocabulary vocabulary = Vocabulary.of(codebook, countries, reading.language());
            AttributeWords words = new AttributeWords(vocabulary.read(article.text()), vocabulary, codebook);
            new PersonPart(sheet, words, countries).write(reading.mentions());
        }
        ClaimPart.write(sheet, reading.claims());
        ReviewPart.write(sheet, reading.review());
        return sheet.explanation();
    }

    private void head(Sheet sheet, Article article, TaggedArticle reading) {
        String title = article.title().isBlank() ? "(no title)" : article.title();
        sheet.line(0, new Row.Piece(title, Ink.STRONG));
        String day = article.publishedAt() == null
                ? "no usable date"
                : article.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
        sheet.line(0, Sheet.faint(article.publisher() + ", " + day + ", " + article.url()));
        sheet.gap();
        String parts = codebook.includes().stream()
                .map(i -> i.file() + " " + i.version())
                .collect(Collectors.joining(", "));
        sheet.field(
                0,
                "codebook",
                Sheet.plain(reading.codebook().id() + " " + reading.codebook().version()),
                Sheet.faint((parts.isEmpty() ? "" : " with " + parts) + ", hash "
                        + codebook.hash().substring(0, SHOWN_HASH)));
        sheet.field(0, "models", Sheet.plain(models(reading.reader())));
        sheet.field(0, "language", Sheet.plain(reading.language() + ", " + support(reading.reader())));
        gate(sheet, article);
    }

    private static String models(@Nullable ReaderRef reader) {
        List<String> models = reader == null ? List.of() : reader.models();
        return models.isEmpty() ? "none, rules alone" : String.join(", ", models);
    }

    private static String support(@Nullable ReaderRef reader) {
        if (reader == null) {
            return "as the article says of itself";
        }
        return switch (reader.support()) {
            case FULL -> "read in full";
            case PARTIAL -> "read for relevance, narratives and named persons";
            case NONE -> "not read: a person has to look at it";
        };
    }

    private void gate(Sheet sheet, Article article) {
        List<String> signs = new ArrayList<>(gate.signs(article.title(), article.text()).stream()
                .sorted((a, b) -> Boolean.compare(b.names(), a.names()))
                .map(Explainer::told)
                .distinct()
                .toList());
        int more = signs.size() - MOST_SIGNS;
        if (more > 0) {
            signs.subList(MOST_SIGNS, signs.size()).clear();
            signs.add("and " + more + " more");
        }
        Row.Piece seen = Sheet.plain(signs.isEmpty() ? "" : ": " + String.join(", ", signs));
        Opening opening = gate.open(article.title(), article.text());
        String organisation = codebook.organisation().id();
        switch (opening) {
            case CLOSED -> sheet.field(0, "gate", Sheet.open("closed, nothing names " + organisation), seen);
            case HINTED -> sheet.field(0, "gate", Sheet.found("opened by deeds and places together"), seen);
            case POINTED -> sheet.field(0, "gate", Sheet.found("opened by words that point to " + organisation), seen);
            case NAMED -> sheet.field(0, "gate", Sheet.found("opened by name"), seen);
        }
    }

    private static String told(GateSign sign) {
        String list = sign.group().equals("org") ? "" : " (" + sign.group() + ")";
        return "\"" + sign.written() + "\"" + list + (sign.inTitle() ? " in the title" : "");
    }

    private static void verdict(Sheet sheet, TaggedArticle reading) {
        String score = " " + Sheet.score(reading.relevance());
        if (reading.reader() != null && reading.reader().support() == LanguageSupport.NONE) {
            sheet.field(0, "verdict", Sheet.open("not judged"), Sheet.plain(": nothing is counted"));
        } else if (reading.relevant()) {
            sheet.field(0, "verdict", Sheet.found("relevant"), Sheet.plain(score + ": somebody left"));
        } else {
            sheet.field(
                    0,
                    "verdict",
                    Sheet.open("not relevant"),
                    Sheet.plain(score + ": no person and no group is reported as having left"));
        }
    }
}
