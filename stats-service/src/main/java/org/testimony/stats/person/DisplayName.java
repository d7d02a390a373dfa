package org.testimony.stats.person;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.Defector;

/** What to call a person on a page: the name most mentions agree on, else what is known of somebody unnamed. */
final class DisplayName {
    private static final Comparator<Attribute<String>> BETTER = Comparator.<Attribute<String>>comparingDouble(
                    Attribute::confidence)
            .thenComparing(name -> name.mentionIds().size())
            .thenComparing(name -> name.value().length())
            .thenComparing(Attribute::value);

    private DisplayName() {}

    static String of(Defector person) {
        return person.names().stream().max(BETTER).map(Attribute::value).orElseGet(() -> described(person));
    }

    private static String described(Defector person) {
        return Stream.of(value(person.nationality()), value(person.age()), value(person.role()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), known -> known.isEmpty() ? "unnamed" : "unnamed, " + known));
    }

    private static <T> @Nullable T value(@Nullable Attribute<T> attribute) {
        return attribute == null ? null : attribute.value();
    }
}
