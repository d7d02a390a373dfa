package org.testimony.classify.explain;

import java.util.List;
import org.testimony.contract.reading.ReviewItem;

/** What was left open instead of guessed. */
final class ReviewPart {
    private ReviewPart() {}

    static void write(Sheet sheet, List<ReviewItem> review) {
        if (review.isEmpty()) {
            return;
        }
        sheet.heading("Left open for a person");
        for (ReviewItem item : review) {
            String score = item.score() == null ? "" : " " + Sheet.score(item.score());
            String code = item.code() == null ? "" : " " + item.code();
            sheet.line(1, Sheet.open(question(item) + code), Sheet.plain(score));
            item.evidence().forEach(e -> sheet.quote(2, e));
        }
    }

    private static String question(ReviewItem item) {
        return switch (item.reason()) {
            case LANGUAGE -> "The organisation is named in a language that is not read";
            case RELEVANCE -> "Unsure whether anybody left";
            case NARRATIVE -> "Unsure whether the reason is given:";
            case MENTION -> "Unsure whether this person left";
        };
    }
}
