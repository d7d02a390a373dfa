package org.testimony.stats.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.OtherValue;
import org.testimony.contract.person.Precision;
import org.testimony.contract.person.Status;

/** The records of a synthetic world's persons: three revisions each, some linked to the next person, some contradicted. */
final class SyntheticPersons {
    static final int REVISIONS = 3;
    static final String[] COUNTRIES = {
        "SY", "SA", "DE", "FR", "GB", "TN", "TR", "RU", "IQ", "JO", "EG", "LY", "MA", "NL", "BE", "SE", "AU", "IN",
        "ID", "US"
    };

    private static final String[] ROLES = {"fighter", "guard", "medic", "driver", "cook"};
    private static final String[] CODES = {"infighting", "brutality", "corruption", "hardship"};
    private static final int LINKED_EVERY = 25;

    private final SyntheticWorld world;

    SyntheticPersons(SyntheticWorld world) {
        this.world = world;
    }

    /** One revision of a person, 1 to {@link #REVISIONS}: each knows more of the articles. */
    Defector person(int number, int revision) {
        SplittableRandom random = new SplittableRandom(number * 17L);
        List<Integer> all = world.naming(number);
        List<Integer> known = all.subList(0, Math.max(1, all.size() * revision / REVISIONS));
        List<MentionId> mentions = known.stream()
                .map(article -> SyntheticArticles.mentionId(article, number))
                .toList();
        Status status = status(number, revision);
        CountryCode country = nationality(number);
        return new Defector(
                id(number),
                revision,
                recordedAt(known, revision),
                status,
                status == Status.MERGED ? id(number - 1) : null,
                List.of(attribute(SyntheticWords.name(number), mentions)),
                country == null ? null : attribute(country, mentions),
                attribute(gender(number), mentions),
                null,
                random.nextInt(3) == 0 ? null : attribute(ROLES[random.nextInt(ROLES.length)], mentions),
                random.nextInt(3) == 0
                        ? attribute(new CountryCode(COUNTRIES[random.nextInt(COUNTRIES.length)]), mentions)
                        : null,
                random.nextInt(10) < 7 ? attribute(left(random, known), mentions) : null,
                narratives(random, mentions),
                status == Status.MERGED ? List.of() : mentions,
                known.stream()
                        .map(article -> new ArticleId(SyntheticWorld.id("a-", article)))
                        .toList(),
                known.stream()
                        .map(new SyntheticArticles(world)::story)
                        .distinct()
                        .toList(),
                (int) known.stream().map(world::story).distinct().count(),
                world.publishedAt(known.get(0)),
                world.publishedAt(known.get(known.size() - 1)),
                possiblySame(number),
                List.of(),
                number % 20 == 0 ? List.of(otherValue(mentions)) : List.of());
    }

    static DefectorId id(int number) {
        return new DefectorId(SyntheticWorld.id("d-", number));
    }

    static @Nullable CountryCode nationality(int person) {
        int drawn = new SplittableRandom(person * 13L).nextInt(COUNTRIES.length * 4 / 3);
        return drawn < COUNTRIES.length ? new CountryCode(COUNTRIES[drawn]) : null;
    }

    static Gender gender(int person) {
        return person % 9 == 0 ? Gender.FEMALE : Gender.MALE;
    }

    private static Status status(int number, int revision) {
        if (revision < REVISIONS) {
            return Status.SUGGESTED;
        }
        return switch (number % 40) {
            case 1, 2, 3, 4, 5 -> Status.CONFIRMED;
            case 6, 7 -> Status.REJECTED;
            case 8 -> Status.MERGED;
            default -> Status.SUGGESTED;
        };
    }

    private List<DefectorId> possiblySame(int number) {
        if (number % LINKED_EVERY == 0 && number + 1 < world.persons()) {
            return List.of(id(number + 1));
        }
        return number % LINKED_EVERY == 1 ? List.of(id(number - 1)) : List.of();
    }

    private Instant recordedAt(List<Integer> known, int revision) {
        return world.publishedAt(known.get(known.size() - 1)).plus(Duration.ofMinutes(7L * revision));
    }

    private DateRange left(SplittableRandom random, List<Integer> known) {
        LocalDate first = LocalDate.ofInstant(world.publishedAt(known.get(0)), ZoneOffset.UTC)
                .minusDays(random.nextInt(400));
        return switch (random.nextInt(4)) {
            case 0 -> new DateRange(first, first, Precision.DAY);
            case 1 -> new DateRange(first.withDayOfYear(1), first.withDayOfYear(first.lengthOfYear()), Precision.YEAR);
            default ->
                new DateRange(first.withDayOfMonth(1), first.withDayOfMonth(first.lengthOfMonth()), Precision.MONTH);
        };
    }

    private static List<Attribute<String>> narratives(SplittableRandom random, List<MentionId> mentions) {
        List<Attribute<String>> narratives = new ArrayList<>();
        for (String code : CODES) {
            if (random.nextInt(3) == 0) {
                narratives.add(attribute(code, mentions));
            }
        }
        return narratives;
    }

    private static OtherValue otherValue(List<MentionId> mentions) {
        return new OtherValue("nationality", "YE", 0.25, 1, mentions.subList(0, 1));
    }

    private static <T> Attribute<T> attribute(T value, List<MentionId> mentions) {
        return new Attribute<>(value, 0.9, mentions, 1);
    }
}
