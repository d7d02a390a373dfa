package org.testimony.classify.identity.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.synthetic.SyntheticPerson.Form;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Precision;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.text.Evidence;

/** Writes what an article says of a person. Half of what is left out or wrong comes with the story, half with each copy. */
final class Reporter {
    private static final List<String> COUNTRIES = List.of("SY", "IQ", "TR", "DE", "FR", "GB", "TN", "US", "BE", "RU");
    private static final List<String> ROLES = List.of("fighter", "other", "bride/family", "guard", "media", "medic");
    private static final List<String> WORDS =
            List.of(("night border friend court weeks months smuggler walked doubted slipped paid uncle family"
                            + " rifle order wounded house phone bread winter money passport guard brother river truck promised angry tired"
                            + " afraid prison school teacher market bridge village neighbour doctor cousin hidden before after behind"
                            + " without again never finally slowly quietly twice together because while until where nobody everybody")
                    .split(" "));
    private static final int SENTENCE = 14;

    private final Dice dice;
    private final NoiseRates noise;
    private final Spelling spelling;

    Reporter(Dice dice, NoiseRates noise) {
        this.dice = dice;
        this.noise = noise;
        this.spelling = new Spelling(dice, noise);
    }

    /** What a story tells of a person, before its copies are read. */
    record Telling(
            SyntheticPerson person, @Nullable String name, List<String> aliases, Given given, List<String> sentences) {}

    /** Attributes as told. */
    record Given(
            @Nullable String nationality,
            @Nullable Gender gender,
            @Nullable Integer age,
            @Nullable String role,
            @Nullable String residence,
            @Nullable DateRange left) {}

    Telling tell(SyntheticPerson person, LocalDate on) {
        Form form = dice.chance(noise.otherForm()) ? dice.pick(List.of(Form.values())) : person.usual();
        String family = dice.chance(0.5) ? person.family() : person.married();
        String name = name(person, family, form);
        List<String> aliases = name == null || !dice.chance(noise.alias())
                ? List.of()
                : List.of(spelling.print(form == Form.KUNYA ? person.given() : person.kunya(), person.culture()));
        Given all = new Given(
                person.nationality(),
                person.gender(),
                Math.max(8, on.getYear() - person.born() - dice.below(2)),
                person.role(),
                person.residence(),
                when(person.left()));
        return new Telling(person, name, aliases, blurred(all), List.of(sentence(person), sentence(person)));
    }

    /** Words without a name and up to three facts; two stories about one person are told in other words. */
    private String sentence(SyntheticPerson person) {
        StringBuilder sentence = new StringBuilder(person.gender() == Gender.FEMALE ? "The woman" : "The man");
        for (int i = 0; i < SENTENCE; i++) {
            sentence.append(' ').append(i % 5 == 4 ? fact(person) : dice.pick(WORDS));
        }
        return sentence.toString();
    }

    private String fact(SyntheticPerson person) {
        return dice.chance(0.35) ? dice.pick(List.of("Raqqa", "Mosul", "Turkey", "Syria")) : dice.pick(person.facts());
    }

    private @Nullable String name(SyntheticPerson person, String family, Form form) {
        String plain = family.startsWith("al-") ? family.substring(3) : family;
        String name = switch (form) {
            case FULL -> person.given() + " " + family;
            case INITIAL -> person.given() + " " + plain.charAt(0) + ".";
            case SINGLE -> dice.chance(0.7) ? person.given() : family;
            case KUNYA -> person.kunya();
            case NONE -> null;
        };
        return name == null ? null : spelling.print(name, person.culture());
    }

    /** What one copy makes of a story. */
    MentionReading read(Telling telling, ArticleId article, int place) {
        Given given = blurred(telling.given());
        // Copies are cut and edited, so that another sentence may be the one that proves the leaving.
        String proof = telling.sentences().get(dice.chance(noise.otherProof()) ? 1 : 0);
        Evidence evidence = new Evidence(0, proof.length(), proof);
        return new MentionReading(
                StableIds.mention(article, place + ":" + proof),
                telling.name(),
                telling.aliases(),
                List.of(evidence),
                given.nationality() == null ? null : new CountryCode(given.nationality()),
                given.gender(),
                given.age(),
                given.role(),
                given.residence() == null ? null : new CountryCode(given.residence()),
                given.left(),
                false,
                List.of(evidence),
                List.of());
    }

    private Given blurred(Given told) {
        NoiseRates.Rates missing = noise.missing();
        NoiseRates.Rates wrong = noise.wrong();
        Integer age = told.age();
        return new Given(
                blurred(told.nationality(), missing.nationality(), wrong.nationality(), COUNTRIES),
                blurred(told.gender(), missing.gender(), wrong.gender(), List.of(Gender.values())),
                age == null ? null : blurred(age, missing.age(), wrong.age(), List.of(age + 1, age - 1, age + 5)),
                blurred(told.role(), missing.role(), wrong.role(), ROLES),
                blurred(told.residence(), missing.residence(), wrong.residence(), COUNTRIES),
                wrongDate(blurred(told.left(), missing.left(), 0, List.of())));
    }

    private <T> @Nullable T blurred(@Nullable T value, double missing, double wrong, List<T> others) {
        if (value == null || dice.chance(half(missing))) {
            return null;
        }
        return dice.chance(half(wrong)) ? dice.pick(others) : value;
    }

    private @Nullable DateRange wrongDate(@Nullable DateRange left) {
        return left != null && dice.chance(half(noise.wrong().left()))
                ? when(left.from().plusDays(dice.below(900) - 450L))
                : left;
    }

    /** The chance of one of two steps that together have this chance. */
    private static double half(double rate) {
        return 1 - Math.sqrt(1 - rate);
    }

    /** Half of the dates name a year; of the others some name a part of a year, such as a season. */
    private DateRange when(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        if (!dice.chance(0.5)) {
            return new DateRange(day.withDayOfYear(1), LocalDate.of(day.getYear(), 12, 31), Precision.YEAR);
        }
        return day.getDayOfMonth() > 24
                ? new DateRange(month.minusMonths(1), month.plusMonths(2).minusDays(1), Precision.SEASON)
                : new DateRange(month, month.plusMonths(1).minusDays(1), Precision.MONTH);
    }
}
