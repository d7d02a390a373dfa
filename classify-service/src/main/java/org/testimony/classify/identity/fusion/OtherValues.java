package org.testimony.classify.identity.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.OtherValue;

/** Collects what mentions say against the record, in the order of the record's attributes. */
final class OtherValues {
    private static final int MOST_WITNESSES = 20;

    private final List<Mention> mentions;
    private final List<OtherValue> values = new ArrayList<>();

    OtherValues(List<Mention> mentions) {
        this.mentions = mentions;
    }

    /** All values of an attribute but the best supported. */
    <T> OtherValues votes(String attribute, Function<Mention, @Nullable T> opinion) {
        List<Attribute<T>> held = Votes.all(mentions, mention -> {
            T value = opinion.apply(mention);
            return value == null ? List.of() : List.of(value);
        });
        return these(attribute, held.isEmpty() ? held : held.subList(1, held.size()));
    }

    /** Values that were found to contradict. */
    <T> OtherValues these(String attribute, List<Attribute<T>> others) {
        for (Attribute<T> other : others) {
            int sources = other.sources() == null ? 0 : other.sources();
            values.add(new OtherValue(
                    attribute,
                    text(other.value()),
                    other.confidence(),
                    sources,
                    other.mentionIds().stream().limit(MOST_WITNESSES).toList()));
        }
        return this;
    }

    List<OtherValue> list() {
        return values;
    }

    private static String text(Object value) {
        if (value instanceof DateRange range) {
            return range.from() + "/" + range.to();
        }
        return value instanceof Gender gender ? gender.code() : value.toString();
    }
}
