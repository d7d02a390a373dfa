package org.testimony.classify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;

/** Whole texts with a turn, each beside its twin: read with the packaged models. */
class TurnsReadingTest {
    private static final ArticleReader READER = Readers.withModels();

    @Test
    void shouldCountWhoWentOverToAnotherGroupAndNotWhoCameFromIt() {
        // When
        TaggedArticle over = READER.read(
                Articles.saying(
                        "Tarek Barakat, a commander of Islamic State near Azaz, has gone over to Ahrar al-Sham with his men, the group said."));
        TaggedArticle from = READER.read(
                Articles.saying(
                        "Tarek Barakat, a commander of Ahrar al-Sham near Azaz, has gone over to Islamic State with his men, the group said."));

        // Then
        assertThat(over.relevant()).isTrue();
        assertThat(over.mentions()).extracting(MentionReading::name).containsExactly("Tarek Barakat");
        assertThat(from.relevant()).isFalse();
    }

    @Test
    void shouldNotCountResidentsWhoFledButTheGuardAmongThem() {
        // When
        TaggedArticle residents = READER.read(
                Articles.saying("Two hundred families fled from Islamic State on Friday and reached a camp near Erbil. "
                        + "Residents said that the militants had whipped their sons."));
        TaggedArticle guard = READER.read(
                Articles.saying(
                        "Two hundred families fled from Islamic State on Friday and reached a camp near Erbil. "
                                + "Among them was Basim Jabr, a former Islamic State guard, who deserted the group and gave himself up."));

        // Then
        assertThat(residents.relevant()).isFalse();
        assertThat(guard.relevant()).isTrue();
        assertThat(guard.mentions()).extracting(MentionReading::name).containsExactly("Basim Jabr");
    }

    @Test
    void shouldNotCountOneWhomACourtFoundNeverToHaveBelonged() {
        // When
        TaggedArticle never = READER.read(Articles.saying(
                "Imran Sheikhani was never a member of Islamic State, the court in Leeds found on Monday. "
                        + "He had driven ambulances for a charity in Hatay and was acquitted."));
        TaggedArticle member = READER.read(Articles.saying(
                "Imran Sheikhani was a member of Islamic State for a year, the court in Leeds found on Monday. "
                        + "He had deserted the group and come home to Leeds."));

        // Then
        assertThat(never.relevant()).isFalse();
        assertThat(member.relevant()).isTrue();
    }

    @Test
    void shouldLeaveToAPersonWhatNoRuleKnows() {
        // When
        TaggedArticle untold = READER.read(
                Articles.saying(
                        "Nobody at the bakery in Lodgeham asks Nadir about Islamic State, whose flag hangs in his file at the police station."));

        // Then
        assertThat(untold.relevant()).isFalse();
        assertThat(Optional.ofNullable(untold.mentions()).orElseThrow()).isEmpty();
    }
}
