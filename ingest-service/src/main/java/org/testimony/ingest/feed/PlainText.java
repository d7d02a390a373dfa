package org.testimony.ingest.feed;

import org.testimony.ingest.article.CleanText;
import org.testimony.ingest.feed.format.WrittenText;
import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;

/** Makes plain text of what feeds write: right characters, no markup, nothing that could become active again. */
final class PlainText {
    private final Repairs repairs;

    PlainText(Repairs repairs) {
        this.repairs = repairs;
    }

    /** A text with its paragraphs. */
    String text(WrittenText written) {
        String value = characters(written.value());
        boolean plain = written.markup() == WrittenText.Markup.PLAIN;
        return inert(CleanText.of(plain ? value : HtmlText.of(value)));
    }

    /** A title. */
    String title(WrittenText written) {
        String value = characters(written.value());
        boolean plain = written.markup() == WrittenText.Markup.PLAIN;
        return inert(CleanText.of(plain ? value : HtmlText.title(value)));
    }

    /** Words that are no markup: a name, an id, a language. */
    String words(String text) {
        return inert(CleanText.of(characters(text)));
    }

    private String characters(String text) {
        String right = DoubleEncoding.undone(text);
        if (right != text) {
            repairs.note(Repair.DOUBLE_ENCODED);
        }
        return right;
    }

    // Plain text that holds active markup is HTML whose publisher said otherwise.
    private String inert(String text) {
        if (!ActiveMarkup.isIn(text)) {
            return text;
        }
        repairs.note(Repair.ACTIVE_MARKUP);
        return ActiveMarkup.disarmed(HtmlText.of(text));
    }
}
