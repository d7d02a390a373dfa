package org.testimony.classify.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.RoleDefinition;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.PatternSet;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.text.Evidence;

/** Finds the sentence in which an attribute of a person stands, by the same words as the reading: first those that speak of the person. */
final class AttributeWords {
    private final Document document;
    private final Vocabulary vocabulary;
    private final Codebook codebook;

    AttributeWords(Document document, Vocabulary vocabulary, Codebook codebook) {
        this.document = document;
        this.vocabulary = vocabulary;
        this.codebook = codebook;
    }

    /** Where a country or its people is named. */
    Optional<Evidence> country(MentionReading mention, String code) {
        return first(mention, (sentence, near) -> has(sentence, "people", code) || has(sentence, "where", code));
    }

    /** Where a number stands. */
    Optional<Evidence> number(MentionReading mention, int number) {
        String digits = Integer.toString(number);
        return first(mention, (sentence, near) -> {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                if (document.is(i, digits)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Where a word for a man or a woman stands beside the person. */
    Optional<Evidence> gender(MentionReading mention, String group) {
        return first(mention, (sentence, near) -> near && document.hasWithin(sentence.first(), sentence.end(), group));
    }

    /** Where a cue of the role stands. */
    Optional<Evidence> role(MentionReading mention, String role) {
        List<PatternSet> cues = codebook.roles().stream()
                .filter(r -> r.role().equals(role))
                .map(RoleDefinition::cues)
                .map(vocabulary::patterns)
                .toList();
        return first(
                mention,
                (sentence, near) ->
                        cues.stream().anyMatch(c -> !c.in(document, sentence).isEmpty()));
    }

    private boolean has(Sentence sentence, String group, String value) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (document.hit(i, group).filter(h -> h.value().equals(value)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The first sentence that passes, of those that refer to the person before all others. */
    private Optional<Evidence> first(MentionReading mention, BiPredicate<Sentence, Boolean> test) {
        List<Sentence> near = new ArrayList<>();
        List<Sentence> far = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            boolean refers =
                    mention.spans().stream().anyMatch(s -> s.start() < sentence.stop() && sentence.start() < s.end());
            (refers ? near : far).add(sentence);
        }
        Optional<Sentence> found = near.stream().filter(s -> test.test(s, true)).findFirst();
        return found.or(() -> far.stream().filter(s -> test.test(s, false)).findFirst())
                .map(s -> Evidence.of(document.text(), s.start(), s.stop()));
    }
}
