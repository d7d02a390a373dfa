package org.testimony.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageWallsTest {
    private static final String SENTENCES =
            "<p>This text is a few sentences long. It explains, in a friendly manner, why"
                    + " the reader does not see what the reader came for, and what the reader could do about it now. There is"
                    + " some more of it, so that nobody could say that there was too little text on this page to judge it by.</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Log in to your account</title><form><input type=password></form>         | sign in",
                "<title>The Daily Example</title><h1>Sign in to continue</h1>                    | sign in",
                "<title>Just a moment...</title><div id='challenge-form'></div>                  | human",
                "<title>The Daily Example</title><div class='g-recaptcha'></div>                 | human",
                "<title>Are you a robot?</title>                                                 | human",
                "<title>404 Not Found</title>                                                    | error",
                "<title>Page not found - The Daily Example</title>                               | error",
                "<title>Example</title><h1>Access Denied</h1>                                    | error",
                "<title>Before you continue</title>                                              | consent",
                "<title>Example</title><p>Cookies: our partners use cookies with your consent, cookies again.</p> | consent",
                "<title>Example</title><meta http-equiv='refresh' content='0;url=/x'>            | sends the reader on",
            })
    void shouldMakeNoArticleOfAWall(String markup, String why) {
        Page page = Pages.read(markup + "<body>" + SENTENCES);

        assertThat(page.readerable()).isFalse();
        assertThat(page.notes()).anyMatch(note -> note.startsWith("no article") && note.contains(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html></html>",
                "<body><div><img src='a.jpg'></div></body>",
                "{\"error\":\"none\"}",
                "<p>Too short.</p>"
            })
    void shouldMakeNoArticleOfAPageWithoutText(String html) {
        Page page = Pages.read(html);

        assertThat(page.readerable()).isFalse();
        assertThat(page.notes()).isNotEmpty();
    }

    @Test
    void shouldTakeAnArticleWithASignInFormForAnArticle() {
        Page page = Pages.article("", "<form><input type='password'><button>Log in</button></form>", "");

        assertThat(page.readerable()).isTrue();
    }

    @Test
    void shouldTakeAShortArticleThatSaysItIsOne() {
        Page page = Pages.read("<title>Two brothers leave</title><meta property='og:type' content='article'><body>"
                + "<p>Two brothers have left the group, the police said on Monday, and were questioned. Nothing more is"
                + " known about them yet, nor about the others, officials said.</p>");

        assertThat(page.readerable()).isTrue();
    }

    @Test
    void shouldTakeAnArticleAboutErrorsForAnArticle() {
        Page page = Pages.article(
                "<meta property='og:title' content='Page not found: how links die'>",
                "",
                Pages.paragraphs() + Pages.paragraphs());

        assertThat(page.readerable()).isTrue();
    }
}
