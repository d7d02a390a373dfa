package org.testimony.classify.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is spoken of: one person under several words, several persons apart, and no place among them. */
class CastTest {
    @Test
    void shouldGiveThePersonOfTheLeadTheNameThatComesLater() {
        // When
        Staged text = Staged.english("A 27-year-old beautician from Lodgeham has told how she left Raqqa.\n\n"
                + "Samina Khoury, who trained in Leeds, hid in a van, she said. Khoury is on bail.");

        // Then
        assertThat(text.persons()).containsExactly("A 27-year-old beautician from Lodgeham / Samina Khoury / Khoury");
    }

    @Test
    void shouldKeepTwoPersonsApartWhoseAgesDiffer() {
        // When
        Staged text = Staged.english("A 27-year-old man from Lodgeham has come home from Raqqa.\n\n"
                + "Samir Khoury, 41, was arrested at the same airport. Khoury is on bail.");

        // Then
        assertThat(text.persons()).containsExactly("A 27-year-old man from Lodgeham", "Samir Khoury / Khoury");
    }

    @Test
    void shouldTakeAPhraseOfPlaceForNoName() {
        // When
        Staged text = Staged.english("Nadir Hamdan crossed the river at Albu Kamal.");

        // Then
        assertThat(text.persons()).containsExactly("Nadir Hamdan");
    }

    @Test
    void shouldTakeWhatIsRememberedBesideAThingForNoPerson() {
        // When
        Staged text = Staged.in("it", "Samir dice di essere pentito, ricorda Borgolungo e la squadra di calcio.");

        // Then
        assertThat(text.persons()).noneMatch(p -> p.contains("Borgolungo"));
    }

    @Test
    void shouldNotTakeRankOrVerbIntoTheName() {
        // When
        Staged text =
                Staged.english("Sentencing Yasin O. to four years, the judge was brief. Ms Nadia Khalil was present.");

        // Then
        assertThat(text.persons()).containsExactly("Yasin O.", "Nadia Khalil");
    }

    @Test
    void shouldNotTakeTheSpeakerForTheNameThatHisWordsEndWith() {
        // When
        Staged text = Staged.english(
                "A runaway fighter sat in a cellar. \"The one who decides is Karim,\" a deserter with a scar said.");

        // Then
        assertThat(text.persons()).noneMatch(p -> p.contains("Karim") && p.contains("deserter"));
    }

    @Test
    void shouldTakeWhoeverResearchersGatherAroundForAnOfficial() {
        // When
        Staged text = Staged.in(
                "de",
                "Forscher eines Instituts um Karl Brandeck haben dafür die Aussagen von 58 Menschen untersucht, die den IS verlassen haben.");

        // Then
        assertThat(text.persons()).noneMatch(p -> p.contains("Brandeck"));
    }

    @Test
    void shouldJoinAKunyaToTheName() {
        // When
        Staged text = Staged.english("Nadir Hamdan, also known as Abu Layth, kept the stores. Abu Layth left in May.");

        // Then
        assertThat(text.persons()).containsExactly("Nadir Hamdan / Abu Layth");
    }

    @Test
    void shouldReadOneWhoIsOnlyToldFromTheOthers() {
        // When
        Staged text =
                Staged.english("Four cousins joined. The youngest, who was 17, came back. One of the women said so.");

        // Then
        assertThat(text.persons()).contains("The youngest", "One of the women");
    }

    @Test
    void shouldTakeTheTurkishEndingOffAName() {
        // When
        Staged text = Staged.in("tr", "Nadir'in örgütten kaçtığı bildirildi. Nadir dün konuştu.");

        // Then
        assertThat(text.persons()).containsExactly("Nadir");
    }
}
