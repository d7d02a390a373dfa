package org.testimony.classify.identity.particular;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Sentences;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/**
 * Reads the particulars of each person of an English article from the sentences that tell of that person alone: those that
 * refer to the person and to no other who left, and the next ones that go on with a pronoun. What is told of two persons
 * counts for neither. A function of the article and its reading.
 */
public final class ParticularReader {
    static final int MOST_WORDS = 48;
    static final int MOST_NAMES = 16;

    private static final String READ = "en";
    private static final int LONGEST_TEXT = 65_536;
    // How many sentences in a row may go on with a pronoun.
    private static final int MOST_ON = 4;
    private static final Pattern GOES_ON = Pattern.compile("(?i)\\b(he|she|his|her|him|i|my|me|we|our)\\b");

    private ParticularReader() {}

    /** The particulars of each mention that has any. */
    public static Map<MentionId, Particulars> of(Article article, TaggedArticle reading) {
        if (!reading.language().equals(READ) || reading.mentions().isEmpty()) {
            return Map.of();
        }
        Map<MentionId, Found> told = new LinkedHashMap<>();
        reading.mentions().forEach(m -> told.put(m.mentionId(), new Found(new TreeSet<>(), new TreeSet<>())));
        read(article.text(), reading.mentions(), told);
        Map<String, Integer> persons = new HashMap<>();
        told.values().forEach(f -> f.all().distinct().forEach(p -> persons.merge(p, 1, Integer::sum)));
        Map<MentionId, Particulars> out = new LinkedHashMap<>();
        Set<String> shared = shared(persons);
        for (MentionReading mention : reading.mentions()) {
            Found found = Objects.requireNonNull(told.get(mention.mentionId()));
            Particulars own = found.without(shared, NamesBeside.leftWith(mention, reading.mentions()));
            if (!own.isEmpty()) {
                out.put(mention.mentionId(), own);
            }
        }
        return out;
    }

    private static Set<String> shared(Map<String, Integer> persons) {
        Set<String> shared = new TreeSet<>();
        persons.forEach((particular, count) -> {
            if (count > 1) {
                shared.add(particular);
            }
        });
        return shared;
    }

    private static void read(String whole, List<MentionReading> mentions, Map<MentionId, Found> told) {
        String text = whole.length() > LONGEST_TEXT ? whole.substring(0, LONGEST_TEXT) : whole;
        MentionId of = null;
        int goneOn = 0;
        for (Sentence sentence : Sentences.of(text)) {
            String words = text.substring(sentence.start(), sentence.stop());
            List<MentionReading> referred =
                    mentions.stream().filter(m -> isIn(sentence, m.spans())).toList();
            if (referred.size() == 1) {
                of = referred.get(0).mentionId();
                goneOn = 0;
            } else if (!referred.isEmpty()
                    || ++goneOn > MOST_ON
                    || !GOES_ON.matcher(words).find()) {
                of = null;
            }
            Found found = of == null ? null : told.get(of);
            if (found != null) {
                found.words().addAll(TellingWords.packaged().in(words));
                found.names().addAll(NamesBeside.in(words, mentions, FactWords.common()));
            }
        }
    }

    private static boolean isIn(Sentence sentence, Collection<Evidence> spans) {
        return spans.stream().anyMatch(s -> s.start() >= sentence.start() && s.start() < sentence.stop());
    }

    /** What was found of one person. */
    private record Found(Set<String> words, Set<String> names) {
        Stream<String> all() {
            return Stream.concat(words.stream(), names.stream());
        }

        /** Without what others share, with whom the person left; the rarest words where there are too many. */
        Particulars without(Set<String> shared, Set<String> leftWith) {
            TellingWords table = TellingWords.packaged();
            List<String> rarest = new ArrayList<>(
                    words.stream().filter(w -> !shared.contains(w)).toList());
            rarest.sort(Comparator.comparingDouble(table::rarity).reversed().thenComparing(w -> w));
            return new Particulars(
                    rarest.stream().limit(MOST_WORDS).sorted().toList(),
                    Stream.concat(leftWith.stream(), names.stream().filter(n -> !shared.contains(n)))
                            .distinct()
                            .limit(MOST_NAMES)
                            .sorted()
                            .toList());
        }
    }
}
