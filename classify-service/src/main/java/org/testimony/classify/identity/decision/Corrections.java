package org.testimony.classify.identity.decision;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.decision.DecisionKind;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.AppliedDecision;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Mention;

/**
 * What analysts say of a person wins over what the texts say; what the texts say stays beside it. Of two corrections of
 * one attribute the later one holds.
 */
public final class Corrections {
    private final Map<Correctable, Decision> newest;
    private final List<Decision> decisions;
    private final List<Mention> mentions;

    private Corrections(List<Decision> decisions, List<Mention> mentions) {
        this.decisions = decisions;
        this.mentions = mentions;
        this.newest = newest(decisions);
    }

    /**
     * The correction that holds for each attribute.
     *
     * @param decisions the earliest first
     */
    public static Map<Correctable, Decision> newest(List<Decision> decisions) {
        Map<Correctable, Decision> newest = new EnumMap<>(Correctable.class);
        for (Decision decision : decisions) {
            String attribute = decision.attribute();
            if (decision.kind() == DecisionKind.CORRECT_ATTRIBUTE && attribute != null) {
                Correctable.of(attribute).ifPresent(known -> newest.put(known, decision));
            }
        }
        return newest;
    }

    /**
     * What holds of an attribute.
     *
     * @param correction the one that holds, if there is one
     * @param told what the texts say
     */
    public static <T> @Nullable T value(
            Correctable attribute, @Nullable Decision correction, @Nullable T told, Class<T> type) {
        if (correction == null) {
            return told;
        }
        String text = correction.value();
        return text == null ? null : attribute.read(text).map(type::cast).orElse(told);
    }

    /**
     * The record as analysts see it.
     *
     * @param decisions in force on this person, the earliest first
     * @param mentions those of the person, who may hold what an analyst says
     */
    public static Defector apply(Defector person, List<Decision> decisions, List<Mention> mentions) {
        return decisions.isEmpty() ? person : new Corrections(decisions, mentions).corrected(person);
    }

    private Defector corrected(Defector p) {
        return new Defector(
                p.defectorId(),
                p.revision(),
                p.recordedAt(),
                p.status(),
                p.mergedInto(),
                names(p.names()),
                of(Correctable.NATIONALITY, p.nationality(), CountryCode.class),
                of(Correctable.GENDER, p.gender(), Gender.class),
                of(Correctable.AGE, p.age(), Integer.class),
                of(Correctable.ROLE, p.role(), String.class),
                of(Correctable.RESIDENCE, p.residence(), CountryCode.class),
                of(Correctable.DEFECTED, p.defected(), DateRange.class),
                p.narratives(),
                p.mentionIds(),
                p.articleIds(),
                p.storyIds(),
                p.sources(),
                p.firstReportedAt(),
                p.lastReportedAt(),
                p.possiblySame(),
                decisions.stream().map(decision -> applied(decision, p)).toList(),
                p.otherValues());
    }

    private List<Attribute<String>> names(List<Attribute<String>> told) {
        Decision decision = newest.get(Correctable.NAME);
        String name = decision == null ? null : decision.value();
        if (name == null) {
            return told;
        }
        return Stream.concat(
                        Stream.of(new Attribute<>(name, 1, holders(Correctable.NAME, name))),
                        told.stream().filter(a -> !a.value().equals(name)))
                .toList();
    }

    private <T> @Nullable Attribute<T> of(Correctable attribute, @Nullable Attribute<T> told, Class<T> type) {
        Decision decision = newest.get(attribute);
        if (decision == null) {
            return told;
        }
        String text = decision.value();
        return text == null
                ? null
                : attribute
                        .read(text)
                        .map(type::cast)
                        .map(value -> new Attribute<>(value, 1, holders(attribute, value)))
                        .orElse(told);
    }

    private List<MentionId> holders(Correctable attribute, Object value) {
        return mentions.stream()
                .filter(mention -> Objects.equals(value, said(attribute, mention)))
                .map(Mention::mentionId)
                .sorted(Comparator.comparing(MentionId::value))
                .toList();
    }

    private static @Nullable Object said(Correctable attribute, Mention mention) {
        return switch (attribute) {
            case NAME -> mention.name();
            case NATIONALITY -> mention.nationality();
            case GENDER -> mention.gender();
            case AGE -> mention.age();
            case ROLE -> mention.role();
            case RESIDENCE -> mention.residence();
            case DEFECTED -> mention.defected();
        };
    }

    private static AppliedDecision applied(Decision decision, Defector told) {
        return new AppliedDecision(
                decision.decisionId(),
                decision.kind(),
                decision.at(),
                decision.by(),
                decision.attribute(),
                decision.value(),
                decision.attribute() == null
                        ? null
                        : Correctable.of(decision.attribute())
                                .map(attribute -> reported(attribute, told))
                                .orElse(null));
    }

    private static @Nullable String reported(Correctable attribute, Defector told) {
        Attribute<?> value = switch (attribute) {
            case NAME -> told.names().isEmpty() ? null : told.names().get(0);
            case NATIONALITY -> told.nationality();
            case GENDER -> told.gender();
            case AGE -> told.age();
            case ROLE -> told.role();
            case RESIDENCE -> told.residence();
            case DEFECTED -> told.defected();
        };
        if (value == null) {
            return null;
        }
        return value.value() instanceof Gender gender
                ? gender.code()
                : value.value() instanceof DateRange range
                        ? range.from() + "/" + range.to()
                        : value.value().toString();
    }
}
