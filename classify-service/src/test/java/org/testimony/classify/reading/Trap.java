package org.testimony.classify.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.text.Folding;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;

/** A short text that a naive reader misreads, with what a careful one finds in it; only what the trap is about is told. */
record Trap(JsonNode line) {
    String id() {
        return line.get("id").asText();
    }

    String group() {
        return line.get("trap").asText();
    }

    TaggedArticle read(ArticleReader reader) {
        return reader.read(Articles.of(
                line.get("title").asText(),
                line.get("text").asText(),
                line.get("lang").asText(),
                line.path("published").asText("").replace("null", "")));
    }

    /** What a reading gets wrong about whether anybody left, and who. */
    List<String> wrongPeople(TaggedArticle reading) {
        List<String> out = new ArrayList<>();
        JsonNode expected = line.get("expect");
        if (expected.has("relevant") && expected.get("relevant").asBoolean() != reading.relevant()) {
            out.add("relevant " + reading.relevant());
        }
        List<String> names =
                reading.mentions().stream().map(Trap::name).sorted().toList();
        if (expected.has("names") && !folded(expected.get("names")).equals(names)) {
            out.add("names " + names);
        }
        return out;
    }

    /** What a reading gets wrong about narratives, figures and attributes. */
    List<String> wrongDetails(TaggedArticle reading) {
        List<String> out = new ArrayList<>();
        JsonNode expected = line.get("expect");
        List<String> codes =
                reading.narratives().stream().map(n -> n.code()).sorted().toList();
        if (expected.has("narratives") && !sorted(expected.get("narratives")).equals(codes)) {
            out.add("narratives " + codes);
        }
        List<String> counts = reading.claims().stream()
                .map(c -> String.valueOf(c.count()))
                .sorted()
                .toList();
        if (expected.has("claims") && !sorted(expected.get("claims")).equals(counts)) {
            out.add("claims " + counts);
        }
        expected.path("attributes").fields().forEachRemaining(person -> {
            Optional<MentionReading> found = reading.mentions().stream()
                    .filter(m -> name(m).equals(Folding.fold(person.getKey())))
                    .findFirst();
            person.getValue().fields().forEachRemaining(attribute -> {
                String read = found.map(m -> attribute(m, attribute.getKey())).orElse("nobody");
                if (!read.equals(
                        attribute.getValue().isNull()
                                ? ""
                                : attribute.getValue().asText())) {
                    out.add(person.getKey() + " " + attribute.getKey() + " " + read);
                }
            });
        });
        return out;
    }

    private static String name(MentionReading mention) {
        return Folding.fold(Optional.ofNullable(mention.name()).orElse(""));
    }

    /** The attribute as the trap writes it; empty when the reading gives none. */
    private static String attribute(MentionReading mention, String key) {
        return switch (key) {
            case "nationality" -> text(mention.nationality());
            case "gender" -> text(mention.gender()).toLowerCase(Locale.ROOT);
            case "age" -> text(mention.age());
            case "role" -> text(mention.role());
            case "residence" -> text(mention.residence());
            case "defected" -> day(mention.defected());
            default -> "";
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String day(@Nullable DateRange left) {
        if (left == null) {
            return "";
        }
        int year = left.from().getYear();
        int month = left.from().getMonthValue();
        return switch (left.precision()) {
            case DAY, MONTH -> "%d-%02d".formatted(year, month);
            case QUARTER -> "%d-Q%d".formatted(year, (month + 2) / 3);
            default -> Integer.toString(year);
        };
    }

    private static List<String> folded(JsonNode names) {
        return texts(names).map(Folding::fold).sorted().toList();
    }

    private static List<String> sorted(JsonNode values) {
        return texts(values).sorted().toList();
    }

    private static Stream<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText);
    }
}
