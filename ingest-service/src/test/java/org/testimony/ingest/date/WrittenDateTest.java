package org.testimony.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 21 Sep 2015 10:00:00 GMT          | 2015-09-21T10:00:00Z",
                "Mon, 21 Sep 15 10:00 +0200             | 2015-09-21T08:00:00Z",
                "21 September 2015                      | 2015-09-21T00:00:00Z",
                "Mon,21 Sep 2015 10:00:00 -0430         | 2015-09-21T14:30:00Z",
                "Mon, 21 Sep, 2015 10:00:00 UTC         | 2015-09-21T10:00:00Z",
                "Mon, 21 Sep 2015 10:00:00 GMT+02:30    | 2015-09-21T07:30:00Z",
                "Mon, 21 Sep 2015 10:00:00 ET           | 2015-09-21T15:00:00Z",
                "Mon, 21 Sep 2015 10:00:00 EDT          | 2015-09-21T14:00:00Z",
                "Mon, 21 Sep 2015 10:00:00 CEST         | 2015-09-21T08:00:00Z",
                "Mon, 21 Sep 2015 10:00:00 Etc/GMT      | 2015-09-21T10:00:00Z",
                "Mon, 21 Sep 2015 10:00:00 Europe/Paris | 2015-09-21T08:00:00Z",
                "Mon, 21 Sep 2015 10:00:00 QQT          | 2015-09-21T10:00:00Z",
                "Mon, 21 Sep 2015 10:00:00 +0200 (CEST) | 2015-09-21T08:00:00Z",
                "Mon, 21 Sep 2015 24:00:00 GMT          | 2015-09-22T00:00:00Z",
                "Wed, 30 Jun 2015 23:59:60 GMT          | 2015-07-01T00:00:00Z",
                "Monday, 21-Sep-15 10:00:00 GMT         | 2015-09-21T10:00:00Z",
                "Mon Sep 21 10:00:00 2015               | 2015-09-21T10:00:00Z",
                "Mon Sep 21 10:00:00 +0200 2015         | 2015-09-21T08:00:00Z",
                "Mon Sep 21 2015 10:00:00 GMT+0200 (CEST) | 2015-09-21T08:00:00Z",
                "Sep 21st, 2015 5:30 PM                 | 2015-09-21T17:30:00Z",
                "21 Sep 1999                            | 1999-09-21T00:00:00Z",
                "21 Sep 99 12:00 AM                     | 1999-09-21T00:00:00Z",
                "Mon, 2015/09/21 10:00:00 EDT           | 2015-09-21T14:00:00Z",
                "21.09.2015 10:00                       | 2015-09-21T10:00:00Z",
                "Monday, September 21, 2015 - 10:00     | 2015-09-21T10:00:00Z",
                "21/09/2015                             | 2015-09-21T00:00:00Z",
                "Thu, 01 Jan 0100 00:00:01 +0100        | 0099-12-31T23:00:01Z",
            })
    void shouldReadDatesOfWords(String text, String instant) {
        assertThat(WrittenDate.read(text)).map(Object::toString).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-09-21T10:00:00Z          | 2015-09-21T10:00:00Z",
                "2015-09-21T10:00:00.1234567Z  | 2015-09-21T10:00:00.123456700Z",
                "2015-09-21 10:00:00 +02:00    | 2015-09-21T08:00:00Z",
                "2015-09-21 10:00:00.0         | 2015-09-21T10:00:00Z",
                "2015-09-21t10:00z             | 2015-09-21T10:00:00Z",
                "2015-09-21T10+02              | 2015-09-21T08:00:00Z",
                "2015-09-21T24:00:00Z          | 2015-09-22T00:00:00Z",
                "2015-06-30T23:59:60Z          | 2015-07-01T00:00:00Z",
                "20150921T100000Z              | 2015-09-21T10:00:00Z",
                "20150921                      | 2015-09-21T00:00:00Z",
                "20150921100000                | 2015-09-21T10:00:00Z",
                "2015-W39-1                    | 2015-09-21T00:00:00Z",
                "2015W39                       | 2015-09-21T00:00:00Z",
                "2015-264                      | 2015-09-21T00:00:00Z",
                "2015264                       | 2015-09-21T00:00:00Z",
                "15264                         | 2015-09-21T00:00:00Z",
                "15-09-21                      | 2015-09-21T00:00:00Z",
                "2015-09                       | 2015-09-01T00:00:00Z",
                "2015                          | 2015-01-01T00:00:00Z",
                "-1509                         | 2015-09-01T00:00:00Z",
                "1442829600                    | 2015-09-21T10:00:00Z",
                "1442829600000                 | 2015-09-21T10:00:00Z",
            })
    void shouldReadDatesOfNumbers(String text, String instant) {
        assertThat(WrittenDate.read(text)).map(Object::toString).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo., 21. September 2015 10:00 Uhr     | 2015-09-21T10:00:00Z",
                "21. März 2015                         | 2015-03-21T00:00:00Z",
                "lundi 21 août 2015 10h30              | 2015-08-21T10:30:00Z",
                "1er janv. 2015                        | 2015-01-01T00:00:00Z",
                "21 de septiembre de 2015              | 2015-09-21T00:00:00Z",
                "lunedì 21 maggio 2015                 | 2015-05-21T00:00:00Z",
                "maandag 21 mrt 2015                   | ",
                "21 mei 2015                           | 2015-05-21T00:00:00Z",
                "21 de março de 2015                   | 2015-03-21T00:00:00Z",
                "Senin, 21 Agustus 2015 10:00 WIB      | 2015-08-21T03:00:00Z",
                "21 Ağustos 2015 Cuma                  | ",
                "21 Kasım 2015                         | 2015-11-21T00:00:00Z",
                "٢١ سبتمبر ٢٠١٥                        | 2015-09-21T00:00:00Z",
                "21 كانون الثاني 2015                   | 2015-01-21T00:00:00Z",
                "Δευ, 21 Σεπτεμβρίου 2015 10:00:00 EET | 2015-09-21T08:00:00Z",
                "2015-szeptember-21T10:00-05:00        | 2015-09-21T15:00:00Z",
                "21 сентября 2015 г. в 10:00           | 2015-09-21T10:00:00Z",
                "2015년 09월 21일  10:00:00             | 2015-09-21T01:00:00Z",
                "2015-09-21 오후 10:00:00               | 2015-09-21T13:00:00Z",
                "2015年9月21日                          | 2015-09-21T00:00:00Z",
            })
    void shouldReadTheMonthsOfManyLanguages(String text, String instant) {
        assertThat(WrittenDate.read(text).map(Object::toString)).isEqualTo(java.util.Optional.ofNullable(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "soon",
                "Sun, 16 Dec 2012 1:2:3:4 GMT",
                "Sun, 16 zzz 2012 11:47:32 GMT",
                "Sun, 99 Jun 2009 12:00:00 GMT",
                "31 Feb 2015",
                "2015-13-01",
                "2015-09-21T10:61:00Z",
                "2015-09-21T25:00:00Z",
                "2015-09-21T10:00:00-06:00Textra",
                "2015-09-21T10:00:00+00:xx",
                "2015-xx-27",
                "Sun, 16 Dec 2012 11:47:32 +zz:00",
                "03/04/2015",
                "10:00:00",
                "12 May",
                "0000-00-00",
                "99999999999999999999",
                "2015-W60-1",
                "+",
                "-",
                "\ud800",
                "1:",
                "2015-09-21T10:00:00+99:00",
            })
    void shouldLeaveOutWhatIsNoDate(String text) {
        assertThat(WrittenDate.read(text)).isEmpty();
    }

    @Test
    void shouldNotReadTextsThatAreTooLongForADate() {
        assertThat(WrittenDate.read("21 Sep 2015" + " ".repeat(10_000_000))).isEmpty();
    }
}
