package org.testimony.classify.batch;

import java.util.Map;
import org.testimony.classify.explain.TerminalPaper;

/** What standard output is: a terminal with its width and colours, or a file, which gets neither. */
public final class TerminalLook {
    /** Set by the launcher to the width, when standard output is a terminal. */
    private static final String WIDTH = "testimony.columns";

    private static final int PLAIN_WIDTH = 100;

    private TerminalLook() {}

    /** The paper for standard output; {@code NO_COLOR} and a dumb terminal are respected. */
    public static TerminalPaper paper() {
        return paper(System.getProperty(WIDTH, ""), System.getenv());
    }

    static TerminalPaper paper(String width, Map<String, String> environment) {
        boolean terminal = !width.isEmpty();
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        boolean known = width.length() <= 4 && width.chars().allMatch(c -> c >= '0' && c <= '9') && terminal;
        return new TerminalPaper(known ? Integer.parseInt(width) : PLAIN_WIDTH, terminal && !plain);
    }
}
