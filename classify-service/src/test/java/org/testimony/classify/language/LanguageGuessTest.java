package org.testimony.classify.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en  | The man who left the group was in the city and said that it is over
                    de  | Der Mann hat die Gruppe verlassen und ist mit einer Frau nach Hause gekommen
                    fr  | Les hommes qui ont quitté le groupe sont dans une prison avec des amis
                    es  | El hombre que dejó el grupo por los crímenes de las milicias
                    it  | Il ragazzo che ha lasciato la città con gli amici della scuola
                    nl  | Het is een man van de groep die niet met zijn vrouw naar huis ging
                    id  | Pria yang pergi dari kota itu dengan keluarga dan tidak kembali ke rumah
                    tr  | Bu bir adam ve daha sonra olan olaylar için çok şey gibi
                    ar  | هرب الرجل من المدينة بعد عام
                    """)
    void shouldTellTheLanguagesThatCanBeRead(String expected, String text) {
        Language language = LanguageGuess.of("und", text);

        assertThat(language.code()).isEqualTo(expected);
        assertThat(language.supported()).isTrue();
        assertThat(language.confidence()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pt  | O homem que deixou o grupo não voltou para casa com a mulher e os filhos, disse a polícia na terça-feira
                    da  | Manden, der forlod gruppen, er nu hjemme igen og har talt med politiet om det, han så i byen
                    sv  | Mannen som lämnade gruppen är nu hemma igen och har talat med polisen om det han såg i staden
                    ru  | Мужчина, который покинул группу, вернулся домой и рассказал полиции обо всем, что видел в городе
                    fa  | این مرد از شهر فرار کرد و به پلیس گفت که دیگر نمی‌خواهد بجنگد و پشیمان است
                    pl  | Mężczyzna, który opuścił grupę, wrócił do domu i opowiedział policji o tym, co widział w mieście
                    so  | Ninkii ka baxay kooxda ayaa ku soo noqday gurigiisa oo uu la hadlay booliiska magaalada
                    """)
    void shouldAnswerOtherLanguagesByTheirOwnCode(String expected, String text) {
        Language language = LanguageGuess.of("en", text);

        assertThat(language.code()).isEqualTo(expected);
        assertThat(language.supported()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en    | de | Der Mann hat die Gruppe verlassen und ist mit seiner Frau nach Hause gekommen, sagte die Polizei am Montag
                    de    | en | The man who left the group was in the city and said that it is over for him and his family
                    fr    | ar | هرب الرجل من المدينة بعد عام وعاد إلى بيته مع زوجته
                    en    | tr | Adam örgütten ayrıldıktan sonra sınırı geçti ve polise teslim oldu, ifadesinde çok pişman olduğunu söyledi
                    """)
    void shouldCheckWhatTheArticleSaysOfItself(String declared, String expected, String text) {
        assertThat(LanguageGuess.of(declared, text).code()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de-AT | The man and the city | de
                    in    | Polisi Jakarta       | id
                    id_ID | Polisi Jakarta       | id
                    pt    | Lisboa               | pt
                    """)
    void shouldTrustTheDeclaredLanguageOfAShortText(String declared, String text, String expected) {
        assertThat(LanguageGuess.of(declared, text).code()).isEqualTo(expected);
    }

    @Test
    void shouldSayThatNothingTellsTheLanguageOfNoText() {
        Language language = LanguageGuess.of("und", " … 58");

        assertThat(language.code()).isEqualTo("und");
        assertThat(language.supported()).isFalse();
    }
}
