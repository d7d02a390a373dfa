package org.testimony.classify.attribute.date;

import java.time.LocalDate;
import java.util.List;
import org.testimony.classify.text.Document;

/** Where a text names times; what they mean is not asked. */
public final class TimeSpans {
    /** Any day; relative words are only found, never worked out. */
    private static final LocalDate ANY = LocalDate.of(2015, 12, 31);

    private TimeSpans() {}

    /** First token and the token after the last of each date that begins within a range of tokens. */
    public static List<int[]> in(Document document, int first, int end) {
        return new TimeReader(document, ANY)
                .in(first, end).stream()
                        .filter(w -> w.form() == Form.DATE || w.form() == Form.UNTIL)
                        .map(w -> new int[] {w.first(), w.end()})
                        .toList();
    }
}
