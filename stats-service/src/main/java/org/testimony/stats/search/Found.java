package org.testimony.stats.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.testimony.stats.article.ArticleItem;
import org.testimony.stats.person.PersonItem;
import org.testimony.stats.word.SearchWords.Mark;

/**
 * What was found.
 *
 * @param q what was asked
 */
record Found(String q, Hits<PersonHit> persons, Hits<ArticleHit> articles) {
    /**
     * The best of what was found.
     *
     * @param total how many there are
     */
    record Hits<T>(List<T> items, long total) {}

    /**
     * A person.
     *
     * @param matched where {@code text} has what was asked for, in UTF-16 code units
     * @param text the display name, or the other name that was found
     */
    record PersonHit(@JsonUnwrapped PersonItem person, List<Mark> matched, String text) {}

    /** An article with the sentence that has most of what was asked for; its title when no sentence has. */
    record ArticleHit(@JsonUnwrapped ArticleItem article, Snippet snippet) {}

    /** A text and where it has what was asked for, in UTF-16 code units. */
    record Snippet(String text, List<Mark> marks) {}
}
