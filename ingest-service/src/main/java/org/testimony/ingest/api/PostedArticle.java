package org.testimony.ingest.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.article.BadUrlException;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.LanguageTag;
import org.testimony.ingest.article.PublicationDate;
import org.testimony.ingest.article.UnusableArticleException;

/**
 * A posted article, checked.
 *
 * @param warnings what of the post was not used, and why
 */
record PostedArticle(Draft draft, List<String> warnings) {
    PostedArticle {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads {@code {url, title, text, publisher?, publishedAt?, language?}}; other fields are ignored.
     *
     * @throws ProblemException when no article can be made of it
     */
    static PostedArticle read(byte[] json, Instant now) {
        JsonInput input = JsonInput.read(json);
        List<String> warnings = new ArrayList<>();
        try {
            Draft.Raw raw = new Draft.Raw(
                    input.requiredText("url"),
                    input.text("publisher"),
                    Objects.requireNonNullElse(input.text("title"), ""),
                    Objects.requireNonNullElse(input.text("text"), ""),
                    language(input, warnings),
                    List.of(),
                    date(input, now, warnings));
            Draft draft = Draft.of(raw, null, now);
            if (raw.title().length() > Draft.MAX_TITLE && draft.title().length() >= Draft.MAX_TITLE - 1) {
                warnings.add("title was cut at " + Draft.MAX_TITLE + " characters");
            }
            return new PostedArticle(draft, warnings);
        } catch (BadUrlException e) {
            throw new ProblemException(Problem.invalid("bad-url", String.valueOf(e.getMessage())));
        } catch (UnusableArticleException e) {
            throw new ProblemException(Problem.invalid(e.reason(), String.valueOf(e.getMessage())));
        }
    }

    private static @Nullable Instant date(JsonInput input, Instant now, List<String> warnings) {
        String text = input.text("publishedAt");
        if (text == null) {
            return null;
        }
        Instant date = PublicationDate.read(text, now).orElse(null);
        if (date == null) {
            warnings.add("publishedAt is not usable and was left out: give RFC 3339 or YYYY-MM-DD, not in the future");
        }
        return date;
    }

    private static @Nullable String language(JsonInput input, List<String> warnings) {
        String text = input.text("language");
        if (text != null
                && !text.equals(LanguageTag.UNKNOWN)
                && LanguageTag.read(text).isEmpty()) {
            warnings.add("language is no BCP 47 tag and was left out");
        }
        return text;
    }
}
