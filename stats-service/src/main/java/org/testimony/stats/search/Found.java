package org.testimony.stats.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
     * @param more true when there are more than total says: nobody counted further; absent otherwise
     */
    record Hits<T>(List<T> items, long total, @Nullable Boolean more) {}

    /**
     * A person.
     *
     * @param matched what was found in the display name, or in another name
     */
    record PersonHit(@JsonUnwrapped PersonItem person, List<Match> matched) {}

    /** A part of a name that was asked for; {@code text} is the whole name, start and end are UTF-16 code units in it. */
    record Match(int start, int end, String text) {}

    /** An article with the sentence that has most of what was asked for; its title when no sentence has. */
    record ArticleHit(@JsonUnwrapped ArticleItem article, Snippet snippet) {}

    /** A text and where it has what was asked for, in UTF-16 code units. */
    record Snippet(String text, List<Mark> marks) {}
}
