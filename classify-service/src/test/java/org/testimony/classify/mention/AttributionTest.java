package org.testimony.classify.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of whom a sign is said: who acts, not who stands nearest. */
class AttributionTest {
    @Test
    void shouldGiveALeavingToWhoActsAndNotToWhoIsLeftBehind() {
        // When
        Staged text = Staged.english("Nadir, who had quarrelled with Karim, deserted the Islamic State in May.");

        // Then
        assertThat(text.with(SignKind.LEFT)).containsExactly("Nadir");
    }

    @Test
    void shouldGiveALeavingToBothOfTwo() {
        // When
        Staged text =
                Staged.english("Samir came in January and Toufik in March. Both had broken with the Islamic State.");

        // Then
        assertThat(text.with(SignKind.LEFT)).containsExactly("Samir", "Toufik");
    }

    @Test
    void shouldGiveNobodyALeavingOfTwoAmongThree() {
        // When
        Staged text = Staged.english("Two men had broken with the Islamic State.");

        // Then
        assertThat(text.with(SignKind.LEFT)).isEmpty();
        assertThat(text.ofGroup(SignKind.LEFT)).isTrue();
    }

    @Test
    void shouldGiveWhatSomebodySaysOfHimselfToTheSpeaker() {
        // When
        Staged text = Staged.english("Karim listened. \"I deserted the Islamic State in May,\" said Nadir.");

        // Then
        assertThat(text.with(SignKind.LEFT)).containsExactly("Nadir");
    }

    @Test
    void shouldKeepALeavingThatNobodyDid() {
        // When
        Staged text =
                Staged.english("Anyone who had left the Islamic State would be welcome. Nobody has fled from Daesh.");

        // Then
        assertThat(text.ofGroup(SignKind.LEFT)).isFalse();
        assertThat(text.ofGroup(SignKind.FLED)).isFalse();
    }

    @Test
    void shouldKeepALeavingThatASentenceSaysOfNobodyWhomItDescribes() {
        // When
        Staged nobody = Staged.english("Not a single young islander has defected from the Islamic State.");
        Staged somebody = Staged.english("Not a single friend met him, but Nadir fled from Daesh.");

        // Then
        assertThat(nobody.ofGroup(SignKind.LEFT)).isFalse();
        assertThat(nobody.with(SignKind.LEFT)).isEmpty();
        assertThat(somebody.ofGroup(SignKind.FLED)
                        || !somebody.with(SignKind.FLED).isEmpty())
                .isTrue();
    }

    @Test
    void shouldReadNothingFromALinkToAnotherStory() {
        // When
        Staged text = Staged.english("The ferry leaves at six. Read also: Why I left the Islamic State.");

        // Then
        assertThat(text.ofGroup(SignKind.LEFT)).isFalse();
    }

    @Test
    void shouldTellAnotherGroupThatIsLeftFromTheOrganisation() {
        // When
        Staged text = Staged.english("Serhat had run from the PKK; Enes had run from Daesh.");

        // Then
        assertThat(text.with(SignKind.QUIT_OTHER)).containsExactly("Serhat");
        assertThat(text.with(SignKind.FLED)).containsExactly("Enes");
    }
}
