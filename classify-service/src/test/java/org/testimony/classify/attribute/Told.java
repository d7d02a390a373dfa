package org.testimony.classify.attribute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabularies;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.person.Gender;

/** A text about one person, for tests: "Nadir" and "Samira" and the pronouns are the person, "Karim" is somebody else. */
public final class Told {
    private static final Codebook CODEBOOK = CodebookReader.fromClasspath();
    private static final Map<String, AttributeReader> READERS = new ConcurrentHashMap<>();
    private static final Set<String> PERSON =
            Set.of("nadir", "samira", "he", "she", "him", "er", "il", "elle", "hij", "ia", "نادر");

    private Told() {}

    /** What is read of the person. */
    public static Attributes read(String language, String text, @Nullable LocalDate published) {
        return READERS.computeIfAbsent(language, l -> new AttributeReader(CODEBOOK, vocabulary(l)))
                .read(subject(language, text, published));
    }

    /** What is read of the person in an English text without a date. */
    public static Attributes read(String text) {
        return read("en", text, null);
    }

    static Subject subject(String language, String text, @Nullable LocalDate published) {
        Document document = vocabulary(language).read(text);
        Document title = vocabulary(language).read("");
        List<Spot> own = new ArrayList<>();
        List<Spot> others = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            String word = document.token(i).folded();
            boolean name = word.equals("nadir") || word.equals("samira") || word.equals("نادر");
            if (PERSON.contains(word)) {
                own.add(new Spot(i, i + 1, name ? Spot.Kind.NAME : Spot.Kind.PRONOUN));
            } else if (word.equals("karim")) {
                others.add(new Spot(i, i + 1, Spot.Kind.NAME));
            }
        }
        boolean woman = text.contains("Samira") || text.contains(" she ") || text.contains("She ");
        Optional<Gender> told = Optional.of(woman ? Gender.FEMALE : Gender.MALE);
        return new Subject(title, document, own, others, List.of(), 1, told, published);
    }

    private static Vocabulary vocabulary(String language) {
        return Vocabularies.in(language);
    }
}
