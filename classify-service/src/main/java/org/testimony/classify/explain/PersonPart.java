package org.testimony.classify.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.codebook.Country;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.text.Evidence;

/** The persons who left, each with what is known of them and the sentence behind it. */
final class PersonPart {
    /** Grounds of one attribute begin so; all others speak for the leaving. */
    private static final String ATTRIBUTE = "attributes.";

    private final Sheet sheet;
    private final AttributeWords words;
    private final Countries countries;

    PersonPart(Sheet sheet, AttributeWords words, Countries countries) {
        this.sheet = sheet;
        this.words = words;
        this.countries = countries;
    }

    void write(List<MentionReading> mentions) {
        sheet.heading("Persons who left");
        mentions.forEach(this::write);
    }

    private void write(MentionReading m) {
        String called = m.name() == null ? m.spans().get(0).quote() + " (no name)" : m.name();
        String also = m.aliases().isEmpty() ? "" : ", also " + String.join(", ", m.aliases());
        sheet.line(
                1,
                new Row.Piece(called, Ink.STRONG),
                Sheet.faint(also + ", in " + places(m.spans().size())));
        List<Ground> leaving =
                m.grounds().stream().filter(g -> !g.ref().startsWith(ATTRIBUTE)).toList();
        NarrativePart.numbered(sheet, m.evidence(), leaving);
        country(m, "nationality", m.nationality());
        if (m.gender() != null) {
            String gender = m.gender().name().toLowerCase(Locale.ROOT);
            attribute(m, "gender", gender, words.gender(m, gender));
        }
        if (m.age() != null) {
            attribute(m, "age", m.age().toString(), words.number(m, m.age()));
        }
        if (m.role() != null) {
            attribute(m, "role", m.role(), words.role(m, m.role()));
        }
        country(m, "residence", m.residence());
        if (m.defected() != null) {
            attribute(m, "left", date(m.defected()), Optional.empty());
        }
        rest(m);
    }

    private void rest(MentionReading m) {
        if (m.spokePublicly()) {
            attribute(m, "spoke", "publicly", Optional.empty());
        }
        if (m.suicideSelected() != null) {
            attribute(
                    m,
                    "suicide",
                    m.suicideSelected() ? "was picked for an attack" : "was not picked",
                    Optional.empty());
        }
        if (!m.narratives().isEmpty()) {
            String codes = m.narratives().stream().map(Narrative::code).collect(Collectors.joining(", "));
            sheet.field(2, "narratives", Sheet.plain(codes));
        }
    }

    private void country(MentionReading m, String label, @Nullable CountryCode code) {
        if (code != null) {
            String name = countries.countries().stream()
                    .filter(c -> c.code().equals(code.value()))
                    .map(Country::names)
                    .flatMap(n -> n.stream().limit(1))
                    .map(n -> " " + n)
                    .findFirst()
                    .orElse("");
            attribute(m, label, code.value() + name, words.country(m, code.value()));
        }
    }

    /** What the reading says led to it, or else the sentence in which the words for it stand. */
    private void attribute(MentionReading m, String label, String value, Optional<Evidence> shown) {
        List<Ground> grounds = m.grounds().stream()
                .filter(g -> g.ref().startsWith(ATTRIBUTE + label))
                .toList();
        Row.Piece quote =
                shown.filter(s -> grounds.isEmpty()).map(s -> quote(m, s)).orElse(Sheet.plain(""));
        sheet.field(2, label, Sheet.plain(value + " "), quote);
        grounds.forEach(g -> sheet.ground(3, g));
    }

    /** A sentence, or its number when it is quoted above. */
    private static Row.Piece quote(MentionReading m, Evidence sentence) {
        int number = m.evidence().indexOf(sentence) + 1;
        return number > 0 ? Sheet.faint("[" + number + "]") : Sheet.quoted(sentence.quote());
    }

    private static String date(DateRange range) {
        String precision = range.precision().name().toLowerCase(Locale.ROOT);
        return range.from() + (range.from().equals(range.to()) ? "" : " to " + range.to()) + " (" + precision + ")";
    }

    private static String places(int spans) {
        return spans == 1 ? "1 place" : spans + " places";
    }
}
