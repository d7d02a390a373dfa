package org.testimony.ingest.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a web page says: its article and the facts about it. No field holds markup: not one has a {@code <}.
 *
 * @param title on one line, empty when the page has none
 * @param byline as written, on one line
 * @param authors the names in the byline or the metadata, each once
 * @param publishedAt absent when the page gives no date that can be read
 * @param publishedText the date as written
 * @param language the tag as the page gives it
 * @param direction {@code ltr}, {@code rtl} or {@code auto}, when the page says so for its article
 * @param canonicalLink the address the page gives itself, absolute, unchecked
 * @param text paragraphs parted by an empty line; empty when the page has no article
 * @param readerable whether the text may be used as an article; when false, the notes say why
 * @param origins where on the page each fact stood, by the name of the field
 * @param notes what was repaired, left out or refused, for people
 */
public record Page(
        String title,
        Optional<String> byline,
        List<String> authors,
        Optional<Instant> publishedAt,
        Optional<String> publishedText,
        Optional<String> language,
        Optional<String> siteName,
        Optional<String> excerpt,
        Optional<String> direction,
        Optional<String> canonicalLink,
        String text,
        boolean readerable,
        Map<String, String> origins,
        List<String> notes) {
    public Page {
        authors = List.copyOf(authors);
        origins = Map.copyOf(origins);
        notes = List.copyOf(notes);
    }

    /** A page that cannot be read at all, and why. */
    static Page unreadable(String why) {
        Optional<String> none = Optional.empty();
        return new Page(
                "",
                none,
                List.of(),
                Optional.empty(),
                none,
                none,
                none,
                none,
                none,
                none,
                "",
                false,
                Map.of(),
                List.of(why));
    }
}
