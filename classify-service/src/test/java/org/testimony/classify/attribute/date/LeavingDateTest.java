package org.testimony.classify.attribute.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.classify.attribute.Told;

/** Published on Wednesday 10 June 2015 unless the case says otherwise. */
class LeavingDateTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2015, 6, 10);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Nadir deserted the group on 12 March 2015.                             | 2015-03-12..2015-03-12 DAY
            Nadir deserted the group on March 12, 2015.                            | 2015-03-12..2015-03-12 DAY
            Nadir deserted the group on 3 May.                                     | 2015-05-03..2015-05-03 DAY
            Nadir deserted the group on 20 December.                               | 2014-12-20..2014-12-20 DAY
            Nadir quit Isis in February 2015.                                      | 2015-02-01..2015-02-28 MONTH
            Nadir quit Isis in February.                                           | 2015-02-01..2015-02-28 MONTH
            Nadir quit Isis in November.                                           | 2014-11-01..2014-11-30 MONTH
            Nadir quit Isis last June.                                             | 2014-06-01..2014-06-30 MONTH
            Nadir fled in March last year.                                         | 2014-03-01..2014-03-31 MONTH
            Nadir fled at the end of October 2014.                                 | 2014-10-01..2014-10-31 MONTH
            Nadir fled in the spring of 2015.                                      | 2015-03-01..2015-05-31 SEASON
            Nadir fled in the winter of 2014-15.                                   | 2014-12-01..2015-02-28 SEASON
            Nadir fled last winter.                                                | 2014-12-01..2015-02-28 SEASON
            Nadir fled in early 2015.                                              | 2015-01-01..2015-04-30 SEASON
            Nadir fled in mid-2014.                                                | 2014-05-01..2014-08-31 SEASON
            Nadir fled late in 2014.                                               | 2014-09-01..2014-12-31 SEASON
            Nadir fled in the second quarter of 2014.                              | 2014-04-01..2014-06-30 QUARTER
            Nadir escaped in 2014.                                                 | 2014-01-01..2014-12-31 YEAR
            Nadir escaped last year.                                               | 2014-01-01..2014-12-31 YEAR
            Nadir escaped earlier this year.                                       | 2015-01-01..2015-12-31 YEAR
            Nadir gave himself up last month.                                      | 2015-05-01..2015-05-31 MONTH
            Nadir gave himself up last week.                                       | 2015-05-31..2015-06-06 MONTH
            Nadir gave himself up yesterday.                                       | 2015-06-09..2015-06-09 DAY
            Nadir gave himself up on Monday.                                       | 2015-06-08..2015-06-08 DAY
            Nadir slipped away three weeks ago.                                    | 2015-05-17..2015-05-23 MONTH
            Nadir slipped away four days ago.                                      | 2015-06-06..2015-06-06 DAY
            Nadir slipped away two months ago.                                     | 2015-04-01..2015-04-30 MONTH
            Nadir slipped away two years ago.                                      | 2013-01-01..2013-12-31 YEAR
            Nadir reached Erbil in the very week that Ramadi fell.                 | 2015-05-01..2015-05-31 MONTH
            Nadir walked out of the camp. That was in the spring of 2015.          | 2015-03-01..2015-05-31 SEASON
            Nadir has been free of the Islamic State since March.                  | 2015-03-01..2015-03-31 MONTH
            """)
    void shouldReadTheDayThatStandsWithTheLeaving(String text, @Nullable String expected) {
        assertThat(left("en", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Nadir joined in March 2014. After six months he escaped.               | 2014-09-01..2014-09-30 MONTH
            Nadir joined in March 2014. Five months later he escaped.              | 2014-08-01..2014-08-31 MONTH
            Nadir went to Syria in May 2014. He spent five months with the group.  | 2014-10-01..2014-10-31 MONTH
            Nadir flew to Gaziantep in October 2013, and in March 2014 he fled.    | 2014-03-01..2014-03-31 MONTH
            Nadir joined at the close of 2014 and returned the following March.    | 2015-03-01..2015-03-31 MONTH
            Nadir fought in Syria from March to July 2014.                         | 2014-07-01..2014-07-31 MONTH
            Nadir wrote down complaints for the group until February.              | 2015-02-01..2015-02-28 MONTH
            Nadir joined in 2013, deserted in the spring of 2015 and hid.          | 2015-03-01..2015-05-31 SEASON
            Nadir deserted the air force in 2012. In May he turned his back on Isis too. | 2015-05-01..2015-05-31 MONTH
            The court in Celle heard Nadir a year after he left the group.         | 2014-06-01..2014-06-30 MONTH
            """)
    void shouldFollowTheOrderOfEvents(String text, @Nullable String expected) {
        assertThat(left("en", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Nadir was arrested last month in Frankfurt.                            | -
            Nadir joined the group in March 2014.                                  | -
            Nadir was sentenced on Monday to three years in prison.                | -
            Nadir told the court on Monday how he had deserted.                    | -
            Nadir left for Syria in August 2014.                                   | -
            Nadir went to Syria in 2013 and married in 2015.                       | -
            Nadir was born in 1990.                                                | -
            Nadir crossed into Syria in July 2014.                                 | -
            Karim deserted in March 2015.                                          | -
            Nadir may leave one day.                                               | -
            On 12 May a judge heard Nadir for the first time.                      | -
            Twenty men have returned since the spring, and Nadir is one to watch.  | -
            """)
    void shouldAbstainFromDatesOfSomethingElse(String text, @Nullable String expected) {
        assertThat(left("en", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            de | Nadir floh im März 2015 aus Rakka.                      | 2015-03-01..2015-03-31 MONTH
            de | Nadir floh am 03.05.2015.                               | 2015-05-03..2015-05-03 DAY
            de | Nadir floh im Herbst 2014.                              | 2014-09-01..2014-11-30 SEASON
            de | Vor drei Wochen floh Nadir.                             | 2015-05-17..2015-05-23 MONTH
            de | Nadir wurde im März 2015 verhaftet.                     | -
            fr | Nadir a quitté le groupe en mars 2015.                  | 2015-03-01..2015-03-31 MONTH
            fr | Nadir a fui le mois dernier.                            | 2015-05-01..2015-05-31 MONTH
            fr | Nadir a fui il y a deux mois.                           | 2015-04-01..2015-04-30 MONTH
            es | Nadir huyó en septiembre de 2014.                       | 2014-09-01..2014-09-30 MONTH
            es | Nadir desertó el mes pasado.                            | 2015-05-01..2015-05-31 MONTH
            it | Nadir è fuggito nel gennaio 2015.                       | 2015-01-01..2015-01-31 MONTH
            it | Nadir è fuggito due mesi fa.                            | 2015-04-01..2015-04-30 MONTH
            nl | Nadir vluchtte in mei 2015.                             | 2015-05-01..2015-05-31 MONTH
            nl | Nadir is sinds vorige maand weer thuis.                 | 2015-05-01..2015-05-31 MONTH
            id | Nadir kabur pada Juni 2014.                             | 2014-06-01..2014-06-30 MONTH
            id | Nadir kabur bulan lalu.                                 | 2015-05-01..2015-05-31 MONTH
            tr | Nadir mart ayında örgütten kaçtı.                       | 2015-03-01..2015-03-31 MONTH
            tr | Nadir üç ay önce kaçtı.                                 | 2015-03-01..2015-03-31 MONTH
            ar | هرب نادر من الرقة في مارس 2015.                          | 2015-03-01..2015-03-31 MONTH
            ar | قبل ثلاثة أشهر هرب نادر من التنظيم.                       | 2015-03-01..2015-03-31 MONTH
            """)
    void shouldReadOtherLanguages(String language, String text, @Nullable String expected) {
        assertThat(left(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nadir broke with Daesh last month.
            Nadir broke with Daesh in March.
            Nadir broke with Daesh three weeks ago.
            """)
    void shouldLeaveRelativeDatesOpenWithoutADayOfPublication(String text) {
        assertThat(Told.read("en", text, null).left()).isEmpty();
    }

    private static @Nullable String left(String language, String text) {
        return Told.read(language, text, PUBLISHED)
                .left()
                .map(r -> r.from() + ".." + r.to() + " " + r.precision())
                .orElse(null);
    }
}
