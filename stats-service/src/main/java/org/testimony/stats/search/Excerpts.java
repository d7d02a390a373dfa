package org.testimony.stats.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;
import org.testimony.stats.article.ArticleItem;
import org.testimony.stats.person.PersonItem;
import org.testimony.stats.search.Found.ArticleHit;
import org.testimony.stats.search.Found.Match;
import org.testimony.stats.search.Found.PersonHit;
import org.testimony.stats.search.Found.Snippet;
import org.testimony.stats.word.SearchWords;

/** Shows of what was found the part that was looked for. */
final class Excerpts {
    private Excerpts() {}

    static PersonHit of(PersonItem person, SearchWords words) {
        Stream<String> others = person.person().names().stream().map(Attribute::value);
        String text =
                richest(Stream.concat(Stream.of(person.displayName()), others).toList(), words);
        return new PersonHit(
                person,
                words.marks(text).stream()
                        .map(mark -> new Match(mark.start(), mark.end(), text))
                        .toList());
    }

    static ArticleHit of(ArticleItem item, SearchWords words) {
        TaggedArticle article = item.article();
        List<String> texts = new ArrayList<>();
        texts.add(article.title());
        article.mentions().forEach(mention -> addQuotes(mention.evidence(), texts));
        article.narratives().forEach(narrative -> addQuotes(narrative.evidence(), texts));
        article.claims().forEach(claim -> texts.add(claim.evidence().quote()));
        // The title is shown anyway: a sentence that has as much says more.
        String sentence = richest(texts.subList(1, texts.size()), words);
        String text =
                words.found(article.title()) > words.found(sentence) || sentence.isEmpty() ? article.title() : sentence;
        return new ArticleHit(item, new Snippet(text, words.marks(text)));
    }

    private static void addQuotes(Collection<Evidence> evidence, List<String> texts) {
        evidence.forEach(span -> texts.add(span.quote()));
    }

    /** The first of the texts with most of the words; empty when there are no texts. */
    private static String richest(List<String> texts, SearchWords words) {
        String richest = "";
        long most = -1;
        for (String text : texts) {
            long found = words.found(text);
            if (found > most) {
                richest = text;
                most = found;
            }
        }
        return richest;
    }
}
