package org.testimony.classify.explain;

import java.util.List;

/** What a person reads about one article; {@link TerminalPaper} prints it. */
public record Explanation(List<Row> rows) {
    public Explanation {
        rows = List.copyOf(rows);
    }
}
