package org.testimony.classify.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Turns of a story that change who left what: another side, no membership at all, a name that comes late, a verb that comes first. */
class TurnsTest {
    @Test
    void shouldReadOneWhoWentOverToAnotherGroup() {
        // When
        Staged text = Staged.english("Nadir, a commander of Islamic State, has gone over to the Nusra Front.");

        // Then
        assertThat(text.with(SignKind.WENT_OVER)).hasSize(1);
        assertThat(text.with(SignKind.TO_ORGANISATION)).isEmpty();
    }

    @Test
    void shouldNotTakeOneWhoCameToTheOrganisationForOneWhoLeftIt() {
        // When
        Staged text = Staged.english("Nadir deserted Ahrar al-Sham for the Islamic State.");

        // Then
        assertThat(text.with(SignKind.TO_ORGANISATION)).containsExactly("Nadir");
        assertThat(text.with(SignKind.WENT_OVER)).isEmpty();
        assertThat(text.with(SignKind.LEFT)).isEmpty();
    }

    @Test
    void shouldNotCountResidentsWhoFledItsRule() {
        // When
        Staged residents = Staged.english("Thousands of villagers fled from Islamic State on Monday.");
        Staged fighters = Staged.english("Dozens of fighters fled from Islamic State on Monday.");

        // Then
        assertThat(residents.ofGroup(SignKind.FLED)).isFalse();
        assertThat(fighters.ofGroup(SignKind.FLED)).isTrue();
    }

    @Test
    void shouldTellOneWhoNeverBelongedFromOneWhoDid() {
        // When
        Staged never = Staged.english("Nadir was never a member of Islamic State. He drove ambulances.");
        Staged once = Staged.english("Nadir was once a member of Islamic State. He drove lorries.");

        // Then
        assertThat(never.with(SignKind.OUTSIDER)).containsExactly("Nadir");
        assertThat(never.with(SignKind.MEMBER)).isEmpty();
        assertThat(once.with(SignKind.OUTSIDER)).isEmpty();
        assertThat(once.with(SignKind.MEMBER)).isNotEmpty();
    }

    @Test
    void shouldKnowADoctorWhoWasPressedToTreatFighters() {
        // When
        Staged pressed = Staged.english("Nadir was forced to treat the wounded of Islamic State.");
        Staged willing = Staged.english("Nadir treated the wounded of Islamic State and drew its pay.");

        // Then
        assertThat(pressed.with(SignKind.OUTSIDER)).containsExactly("Nadir");
        assertThat(willing.with(SignKind.OUTSIDER)).isEmpty();
    }

    @Test
    void shouldReadADenialThatAnybodyLeft() {
        // When
        Staged nobody = Staged.english("None of them has deserted the Islamic State.");
        Staged somebody = Staged.english("Two of them have deserted the Islamic State.");

        // Then
        assertThat(nobody.ofGroup(SignKind.DENIED)).isTrue();
        assertThat(nobody.ofGroup(SignKind.LEFT)).isFalse();
        assertThat(somebody.ofGroup(SignKind.DENIED)).isFalse();
        assertThat(somebody.ofGroup(SignKind.LEFT)).isTrue();
    }

    @Test
    void shouldReadWhoLeftBehindTheVerb() {
        // When
        Staged arabic = Staged.in("ar", "انشق مروان الطبقاوي عن تنظيم داعش، وبقي سالم الجوراني في بيته.");
        Staged german = Staged.in("de", "Im Januar floh Dominik aus Rakka, Jonas blieb zu Hause.");

        // Then
        assertThat(arabic.with(SignKind.LEFT)).containsExactly("مروان الطبقاوي");
        assertThat(german.with(SignKind.FLED)).containsExactly("Dominik");
    }

    @Test
    void shouldJoinASourceToTheNameThatIsLentLate() {
        // Given
        String between = "The wells were dry. The road was long. The guards slept. The moon was full. "
                + "The dogs were quiet. The wire was cut. The lorry was late. The sun came up. ";

        // When
        Staged lent = Staged.english("A thin cook from Lodgeham came home from Raqqa. " + between
                + "Nadir Hamdan, not his real name, has no job.");
        Staged another = Staged.english(
                "A thin cook from Lodgeham came home from Raqqa. " + between + "Nadir Hamdan has no job.");

        // Then
        assertThat(lent.persons()).containsExactly("A thin cook from Lodgeham / Nadir Hamdan");
        assertThat(another.persons()).hasSize(2);
    }

    @Test
    void shouldTakeAThingThatOpensASentenceForNobody() {
        // When
        Staged thing = Staged.english("Bread was dear in Raqqa. The wells were dry.");
        Staged person = Staged.english("Kai is out. He had been with the Islamic State.");

        // Then
        assertThat(thing.persons()).isEmpty();
        assertThat(person.persons()).containsExactly("Kai");
    }

    @Test
    void shouldTakeAWordInDoubtfulMarksForNoDefector() {
        // When
        Staged doubted = Staged.english("The \"defector\" on television came from Latakia.");
        Staged plain = Staged.english("The Islamic State defector on television came from Latakia.");

        // Then
        assertThat(doubted.ofGroup(SignKind.DEFECTOR)).isFalse();
        assertThat(doubted.with(SignKind.DEFECTOR)).isEmpty();
        assertThat(plain.ofGroup(SignKind.DEFECTOR)
                        || !plain.with(SignKind.DEFECTOR).isEmpty())
                .isTrue();
    }
}
