package org.testimony.classify.identity.fusion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Gender;
import org.testimony.contract.reading.MentionReading;

/**
 * The attributes by which persons are counted, while mentions are added one by one: at each step the same as {@link Fusion}
 * of all mentions so far, without looking at these again.
 */
public final class CountedAttributes {
    private final Tally<CountryCode> nationality = new Tally<>();
    private final Tally<Gender> gender = new Tally<>();
    private final Tally<String> role = new Tally<>();
    private final Tally<CountryCode> residence = new Tally<>();
    private final Tally<DateRange> defected = new Tally<>();
    private final Tally<String> narratives = new Tally<>();

    /** Adds a mention. */
    public void add(MentionReading mention, StoryId story) {
        nationality.add(mention.nationality(), story);
        gender.add(mention.gender(), story);
        role.add(mention.role(), story);
        residence.add(mention.residence(), story);
        defected.add(mention.defected(), story);
        mention.narratives().forEach(narrative -> narratives.add(narrative.code(), story));
    }

    /** Adds all mentions of another person, none of which is here. */
    public void addAll(CountedAttributes other) {
        nationality.addAll(other.nationality);
        gender.addAll(other.gender);
        role.addAll(other.role);
        residence.addAll(other.residence);
        defected.addAll(other.defected);
        narratives.addAll(other.narratives);
    }

    /** The best supported nationality. */
    public @Nullable CountryCode nationality() {
        return nationality.best();
    }

    /** The best supported sex. */
    public @Nullable Gender gender() {
        return gender.best();
    }

    /** The best supported role. */
    public @Nullable String role() {
        return role.best();
    }

    /** The best supported country of residence. */
    public @Nullable CountryCode residence() {
        return residence.best();
    }

    /** The days on which the mentions agree. */
    public @Nullable DateRange defected() {
        return FusedDate.agreed(defected.ranked());
    }

    /** The codes of all narratives, sorted. */
    public List<String> narratives() {
        return narratives.ranked().stream().map(Tally.Counted::value).sorted().toList();
    }
}
