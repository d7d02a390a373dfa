package org.testimony.ingest.page;

import java.nio.charset.StandardCharsets;

/** Pages for tests: an article of four paragraphs, with whatever a test puts around it. */
final class Pages {
    static final String URL = "https://news.example.org/2024/border";
    static final String[] PARAGRAPHS = {
        "The two brothers crossed the river before dawn, carrying one bag, and reached the first village, cold and tired,"
                + " when the sun was already up, a farmer there remembers, and he gave them bread.",
        "They had served in the group for nearly two years, in a kitchen, then in a checkpoint, and had been planning"
                + " to leave since the winter, when the pay stopped, the older one says, with a shrug.",
        "Officials in the town, who spoke on condition that they not be named, confirmed that both men had been"
                + " questioned, released, and allowed to stay with relatives, at least for the time being.",
        "It is not known how many others have gone the same way, but aid workers, drivers and traders along the"
                + " road all say that they have met some, mostly young, mostly alone, and always at night."
    };

    private Pages() {}

    static Page read(String html) {
        return PageReader.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", URL);
    }

    static Page article(String head, String beforeText, String afterText) {
        return read("<!doctype html><html lang='en'><head><title>Two brothers leave the group</title>" + head
                + "</head><body><div class='nav'><a href='/'>Home</a> <a href='/world'>World</a></div>"
                + "<div class='story'>" + beforeText + paragraphs() + afterText + "</div></body></html>");
    }

    static String paragraphs() {
        return "<p>" + String.join("</p>\n<p>", PARAGRAPHS) + "</p>";
    }

    static String text() {
        return String.join("\n\n", PARAGRAPHS);
    }
}
