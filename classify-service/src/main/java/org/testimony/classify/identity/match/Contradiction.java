package org.testimony.classify.identity.match;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Gender;
import org.testimony.contract.reading.MentionReading;

/** One thing on which two mentions of one person cannot differ. Asked before any agreement is weighed. */
@FunctionalInterface
public interface Contradiction {
    /** The reason why these are two people, or nothing. */
    Optional<String> between(CandidatePair pair);

    /** One article has one mention per person, so two mentions in it are two people. */
    Contradiction ARTICLE = pair -> pair.a().article().equals(pair.b().article())
                    && !pair.a().reading().mentionId().equals(pair.b().reading().mentionId())
            ? Optional.of("told apart in one article")
            : Optional.empty();

    /** Given names, family names or initials differ, and no alias agrees; women may have married. */
    Contradiction SURNAME = pair -> switch (pair.names().match()) {
        case DISTINCT -> Optional.of("distinct names");
        case RENAMED -> areWomen(pair) ? Optional.empty() : Optional.of("distinct names");
        default -> Optional.empty();
    };

    /** Genders differ. */
    Contradiction GENDER = pair -> differ(pair, MentionReading::gender, "gender");

    /** Nationalities differ. */
    Contradiction NATIONALITY = pair -> differ(pair, MentionReading::nationality, "nationality");

    /** Ages are further apart than the years between the articles and a careless reporter explain. */
    Contradiction AGE = pair ->
            pair.a().reading().age() != null && pair.b().reading().age() != null && Ages.apart(pair.a(), pair.b()) > 4
                    ? Optional.of("ages too far apart")
                    : Optional.empty();

    /** Those that always bind. */
    List<Contradiction> BINDING = List.of(ARTICLE, SURNAME);

    /** Those that one wrong word in an article can cause: they bind unless all else outweighs them. */
    List<Contradiction> OF_ATTRIBUTES = List.of(GENDER, NATIONALITY, AGE);

    private static boolean areWomen(CandidatePair pair) {
        return pair.a().reading().gender() == Gender.FEMALE
                && pair.b().reading().gender() == Gender.FEMALE;
    }

    private static Optional<String> differ(
            CandidatePair pair, Function<MentionReading, @Nullable Object> attribute, String word) {
        Object one = attribute.apply(pair.a().reading());
        Object other = attribute.apply(pair.b().reading());
        return one != null && other != null && !Objects.equals(one, other)
                ? Optional.of("another " + word)
                : Optional.empty();
    }
}
