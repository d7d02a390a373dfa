package org.testimony.stats.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Gender;
import org.testimony.stats.article.ArticleItem;
import org.testimony.stats.review.ReviewItem.Told;

/** Says why something waits, and which values stand against each other. */
final class ReviewReasons {
    private ReviewReasons() {}

    static List<String> of(
            String kind, @Nullable String attribute, @Nullable Defector person, @Nullable ArticleItem article) {
        if (article != null) {
            return List.of("names the organisation in a language that cannot be read: "
                    + article.article().language());
        }
        if (person == null) {
            return List.of();
        }
        if (attribute != null) {
            return List.of("the texts differ about " + attribute + ": "
                    + values(person, attribute).stream().map(Told::value).collect(Collectors.joining(" or ")));
        }
        return kind.equals("unconfirmed")
                ? List.of("counted, and nobody has confirmed it: "
                        + counted(person.mentionIds().size(), "mention") + " from "
                        + counted(person.sources(), "independent source"))
                : List.of();
    }

    /** The value that is counted, then what the others say. */
    static List<Told> values(Defector person, String attribute) {
        List<Told> values = new ArrayList<>();
        Attribute<?> held = held(person, attribute);
        if (held != null) {
            values.add(told(text(held.value()), held.sources(), held.mentionIds()));
        }
        person.otherValues().stream()
                .filter(other -> other.attribute().equals(attribute))
                .forEach(other -> values.add(told(other.value(), other.sources(), other.mentionIds())));
        return values;
    }

    private static @Nullable Attribute<?> held(Defector person, String attribute) {
        return switch (attribute) {
            case "nationality" -> person.nationality();
            case "gender" -> person.gender();
            case "age" -> person.age();
            case "role" -> person.role();
            case "residence" -> person.residence();
            case "defected" -> person.defected();
            default -> null;
        };
    }

    private static String text(Object value) {
        if (value instanceof DateRange range) {
            return range.from() + "/" + range.to();
        }
        return value instanceof Gender gender ? gender.code() : value.toString();
    }

    private static Told told(String value, @Nullable Integer sources, List<MentionId> mentions) {
        return new Told(
                value,
                mentions.size(),
                sources,
                mentions.stream().map(MentionId::value).toList());
    }

    private static String counted(int number, String what) {
        return String.format(Locale.ROOT, "%d %s%s", number, what, number == 1 ? "" : "s");
    }
}
