package org.testimony.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What an import has come to. */
final class ImportSummary {
    private static final int SHOWN = 50;

    private final List<String> refused = new ArrayList<>();
    private long read;
    private long skipped;
    private long published;
    private long unchanged;
    private long refusals;
    private long warnings;
    private long feedsAdded;
    private long feedsKnown;
    private long feedsRefused;

    void skip(long records) {
        skipped += records;
    }

    void refuse(String file, String where, String why) {
        read++;
        refusals++;
        if (refused.size() < SHOWN) {
            refused.add(file + ", " + where + ": " + why);
        }
    }

    /** Counts the service's answer to a record. */
    void count(String file, String where, JsonNode answer) {
        String outcome = answer.path("outcome").asText("");
        if (outcome.isEmpty()) {
            refuse(file, where, answer.path("detail").asText("refused without a reason"));
            return;
        }
        read++;
        published += outcome.equals("published") ? 1 : 0;
        unchanged += outcome.equals("unchanged") ? 1 : 0;
        warnings += answer.path("warnings").isEmpty() ? 0 : 1;
    }

    /** Counts the service's answer to a list of feeds. */
    void addFeeds(String file, JsonNode answer) {
        feedsAdded += answer.path("added").asLong();
        feedsKnown += answer.path("known").asLong();
        feedsRefused += answer.path("refused").asLong() + answer.path("beyond").asLong();
        for (JsonNode refusal : answer.path("refusals")) {
            if (refused.size() < SHOWN) {
                String title = refusal.path("title").asText("");
                refused.add(
                        file + ", feed " + refusal.path("nth").asLong() + (title.isEmpty() ? "" : " (" + title + ")")
                                + ": " + refusal.path("reason").asText());
            }
        }
        if (answer.path("beyond").asLong() > 0) {
            refused.add(file + ": the last " + answer.path("beyond").asLong()
                    + " feeds were not read, the list is too long");
        }
    }

    long records() {
        return read;
    }

    boolean isClean() {
        return refusals == 0 && feedsRefused == 0;
    }

    /** One line, for the way. */
    String brief() {
        return read + " read, " + published + " published, " + unchanged + " unchanged, " + refusals + " refused";
    }

    /** All lines, for the end. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(refused);
        if (refusals > refused.size()) {
            lines.add("... and " + (refusals - refused.size()) + " more articles refused");
        }
        if (feedsAdded + feedsKnown + feedsRefused > 0) {
            lines.add(feedsAdded + " feeds added, " + feedsKnown + " known, " + feedsRefused + " refused");
            if (read + skipped == 0) {
                return lines;
            }
        }
        lines.add(brief()
                + (warnings == 0 ? "" : ", " + warnings + " with a field left out or cut")
                + (skipped == 0 ? "" : " (" + skipped + " skipped: posted by an earlier run that was cut off)"));
        return lines;
    }
}
