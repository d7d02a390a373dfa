package org.testimony.classify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.contract.reading.LanguageSupport;
import org.testimony.contract.reading.ReviewItem;
import org.testimony.contract.reading.ReviewReason;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;

/** An article in a language that nobody taught us is never judged and never lost. */
class UnreadLanguageTest {
    private static final ArticleReader READER = Readers.ofWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Суд допросил свидетеля. Боевик ИГИЛ бежал из Ракки. Он жил там год. | Боевик ИГИЛ бежал из Ракки.",
                "sq | Gjykata nisi. Ai u largua nga Shteti Islamik në vitin 2015. | Ai u largua nga Shteti Islamik në vitin 2015.",
                "bs | Sud je počeo. Napustio je Islamsku državu i vratio se kući. | Napustio je Islamsku državu i vratio se kući.",
                "so | Wuu hadlay. Nin ka baxsaday Daacish ayaa yimid magaalada. | Nin ka baxsaday Daacish ayaa yimid magaalada.",
                "sv | Rätten inledde. Hon lämnade Islamiska staten i mars. | Hon lämnade Islamiska staten i mars.",
                "fa | دادگاه آغاز شد. او از دولت اسلامی گریخت و به خانه برگشت. | او از دولت اسلامی گریخت و به خانه برگشت.",
                "zh | 法院审理了一名前伊斯兰国武装分子 | 法院审理了一名前伊斯兰国武装分子",
                "ja | 元イスラム国の戦闘員が証言した | 元イスラム国の戦闘員が証言した"
            })
    void shouldAskAPersonWithTheSentenceThatNamesTheOrganisation(String language, String text, String sentence) {
        // When
        TaggedArticle reading = READER.read(Articles.of("", text, language, "2016-05-20"));

        // Then
        assertThat(reading.relevant()).isFalse();
        assertThat(reading.language()).isEqualTo(language);
        assertThat(reading.reader().support()).isEqualTo(LanguageSupport.NONE);
        ReviewItem item = reading.review().get(0);
        assertThat(item.reason()).isEqualTo(ReviewReason.LANGUAGE);
        assertThat(item.evidence()).extracting(Evidence::quote).containsExactly(sentence);
    }

    @Test
    void shouldAskWithoutASentenceWhenOnlyTheTitleNamesIt() {
        // When
        TaggedArticle reading = READER.read(Articles.of("Боевик ИГИЛ", "Он вернулся.", "ru", "2016-05-20"));

        // Then
        assertThat(reading.review()).hasSize(1);
        assertThat(reading.review().get(0).evidence()).isEmpty();
    }

    @Test
    void shouldNotTroubleAPersonWithATextThatDoesNotNameIt() {
        assertThat(READER.read(Articles.of("", "Погода в Казани.", "ru", "2016-05-20"))
                        .review())
                .isEmpty();
    }

    @Test
    void shouldSayHowFarALanguageIsRead() {
        assertThat(READER.read(Articles.saying("Nadim quit ISIS and came home."))
                        .reader()
                        .support())
                .isEqualTo(LanguageSupport.FULL);
        assertThat(READER.read(Articles.of("", "Er hat den IS verlassen und ist nach Hause gekommen.", "de", ""))
                        .reader()
                        .support())
                .isEqualTo(LanguageSupport.PARTIAL);
    }
}
