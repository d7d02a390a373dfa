package org.testimony.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>Advertisement</div>",
                "<p>ADVERTISEMENT</p>",
                "<p>Story continues below advertisement</p>",
                "<p>Werbung</p>",
                "<p>Share this article</p>",
                "<p>Follow us on Twitter for more stories.</p>",
                "<p><a href='/s'>WhatsApp</a></p>",
                "<p>Sign up for our weekly newsletter and never miss a story.</p>",
                "<p>Get the best of our reporting delivered to your inbox every day</p>",
                "<p>Abonnez-vous \u00e0 notre newsletter du matin</p>",
                "<p>Read more: <a href='/x'>Ten others have left the group since the spring</a></p>",
                "<p><strong>Lire aussi : <a href='/x'>Dix autres sont partis</a></strong></p>",
                "<p>[Read: <a href='/x'>Why ten others have left the group</a>]</p>",
                "<p>We use cookies to make this site work.</p>",
                "<p>\u00a9 2024 The Daily Example. All rights reserved.</p>",
                "<figure><img src='a.jpg'><figcaption>The river at dawn. Photo: Ana Ruiz</figcaption></figure>",
                "<figure><img src='a.jpg'><figcaption><p>The river at dawn (Ana Ruiz/AFP)</p></figcaption></figure>",
            })
    void shouldTakeOutWhatSitesPutIntoTheirArticles(String markup) {
        Page page = Pages.article("", markup, "");

        assertThat(page.text()).isEqualTo(Pages.text());
        assertThat(page.notes()).anyMatch(note -> note.contains("taken out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He read the group's newsletter, and signed up for nothing else.",
                "Read aloud, the letter says more: he left in the spring.",
                "They share the view that cookies are bad.",
                "Facebook",
                "More: he said no more.",
                "A copyright dispute, of all things, made him leave the country for good in the end.",
            })
    void shouldKeepSentencesThatOnlySpeakOfSuchThings(String sentence) {
        Page page = Pages.article("", "", "<p>" + sentence + "</p>");

        assertThat(page.text()).endsWith(sentence);
    }

    @Test
    void shouldTakeOutCaptionsBecauseTheyAreNoPartOfTheText() {
        String caption = "The older brother in the spring of 2014, before he left for the border.";

        Page page = Pages.article("", "", "<figure><img src='a.jpg'><figcaption>" + caption + "</figcaption></figure>");

        assertThat(page.text()).isNotEmpty().doesNotContain(caption);
    }

    @Test
    void shouldTakeOutAHeadingOverNothing() {
        Page page = Pages.article("", "", "<h3>Read on</h3>");

        assertThat(page.text()).isEqualTo(Pages.text());
    }
}
