package org.testimony.classify.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.explain.Explanation;
import org.testimony.classify.explain.Sheet;
import org.testimony.contract.article.Article;
import org.testimony.contract.text.Evidence;

/** Writes differences so that a person can judge them: both sides, each with its sentences and rules. */
final class CompareSheet {
    private final String nameA;
    private final String nameB;

    CompareSheet(String nameA, String nameB) {
        this.nameA = nameA;
        this.nameB = nameB;
    }

    /** Which codebook is A and which is B. */
    Explanation names() {
        Sheet sheet = new Sheet("");
        sheet.field(0, "A", Sheet.plain(nameA));
        sheet.field(0, "B", Sheet.plain(nameB));
        return sheet.explanation();
    }

    Explanation article(String id, Article article, List<Difference> differences) {
        Sheet sheet = new Sheet(article.text());
        sheet.heading(id + "  " + article.title());
        for (Difference difference : differences) {
            sheet.line(1, Sheet.open(difference.heading()), Sheet.plain(about(difference)));
            side(sheet, "A", difference.a());
            side(sheet, "B", difference.b());
        }
        return sheet.explanation();
    }

    private static String about(Difference difference) {
        boolean told = difference.what().equals(difference.heading());
        return told ? "" : " " + difference.what();
    }

    private static void side(Sheet sheet, String side, @Nullable Finding finding) {
        if (finding == null) {
            sheet.field(2, side, Sheet.faint("nothing"));
            return;
        }
        sheet.field(2, side, Sheet.found(finding.value()));
        for (Evidence sentence : finding.evidence()) {
            sheet.line(3, Sheet.quoted(sentence.quote()));
        }
        finding.grounds().forEach(g -> sheet.ground(3, g));
    }

    Explanation summary(CompareSummary summary) {
        Sheet sheet = new Sheet("");
        sheet.gap();
        sheet.line(
                0,
                Sheet.plain(articles(summary.equal()) + " coded alike, "),
                Sheet.open(articles(summary.changed()) + " coded differently"));
        if (summary.changed() > 0) {
            sheet.gap();
            sheet.line(0, Sheet.faint("%-14s %8s %8s %10s".formatted("differs in", "only A", "only B", "otherwise")));
            Map<String, CompareSummary.Tally> rows = new TreeMap<>(summary.byHeading());
            rows.forEach((heading, t) -> sheet.line(
                    0, Sheet.plain("%-14s %8d %8d %10d".formatted(heading, t.onlyA(), t.onlyB(), t.otherwise()))));
        }
        return sheet.explanation();
    }

    private static String articles(int n) {
        return n == 1 ? "1 article" : n + " articles";
    }
}
