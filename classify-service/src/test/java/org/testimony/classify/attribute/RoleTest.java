package org.testimony.classify.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Nadir fought for Isis in Aleppo.                                             | fighter
            Nadir, a former Isis fighter, spoke.                                         | fighter
            Nadir was on guard duty at a dam.                                            | fighter
            Nadir, 16, fought for Isis in Aleppo.                                        | child soldier
            Nadir was put into uniform with the lion cubs.                               | child soldier
            Nadir carried a cane for the hisba.                                          | religious police
            Samira served in the religious police.                                       | religious police
            Samira nursed wounded men of the group.                                      | medic
            Nadir drove an ambulance for the group.                                      | medic
            Nadir worked in the media office of the Islamic State.                       | media
            Nadir collected taxes for Daesh.                                             | administrator
            Nadir kept the payroll of Daesh.                                             | administrator
            Nadir served as a cook at a base.                                            | other
            Nadir worked for the group as a translator.                                  | other
            Nadir used to be a translator.                                               | other
            Nadir was an emir's driver.                                                  | other
            Nadir had to dig trenches.                                                   | other
            Samira travelled to marry a fighter.                                         | bride/family
            Samira fled from her husband.                                                | bride/family
            Nadir, a former taxi driver, deserted.                                       | -
            Nadir used to cook in a canteen.                                             | -
            Nadir hid until the morality police caught him.                              | -
            Nadir gave a statement that was read out by the clerk.                       | -
            Nadir deserted. Karim was a fighter.                                         | -
            Nadir deserted.                                                              | -
            """)
    void shouldReadWhatThePersonDidThere(String text, @Nullable String expected) {
        assertThat(Told.read(text).role().orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nadir was chosen for a suicide attack.
            Nadir found his name on the list for suicide missions.
            He was told that he was to be a fuse.
            Nadir was picked as a suicide bomber.
            """)
    void shouldSeeWhoWasPickedForASuicideAttack(String text) {
        assertThat(Told.read(text).suicideSelected()).contains(true);
    }

    @Test
    void shouldNotSayThatSomebodyWasNotPicked() {
        assertThat(Told.read("Nadir deserted. Karim was picked as a suicide bomber.")
                        .suicideSelected())
                .isEmpty();
    }
}
