package org.testimony.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFactsTest {
    private static final String DATA = """
            <script type='application/ld+json'>%s</script>
            """;

    @Test
    void shouldTakeStructuredDataFirst() {
        Page page = Pages.article(
                DATA.formatted("""
                        {"@context":"https://schema.org","@type":"NewsArticle","headline":"Brothers &amp; borders",
                         "author":[{"@type":"Person","name":"Ana Ruiz"},{"@type":"Person","name":"Ben Ode"}],
                         "publisher":{"@type":"Organization","name":"The Daily Example"},
                         "description":"How two left.","datePublished":"2024-03-05T06:07:08+01:00"}
                        """) + "<meta property='og:title' content='Other'><meta name='author' content='Other'>",
                "",
                "");

        assertThat(page.title()).isEqualTo("Brothers & borders");
        assertThat(page.byline()).contains("Ana Ruiz, Ben Ode");
        assertThat(page.authors()).containsExactly("Ana Ruiz", "Ben Ode");
        assertThat(page.siteName()).contains("The Daily Example");
        assertThat(page.excerpt()).contains("How two left.");
        assertThat(page.publishedAt()).contains(Instant.parse("2024-03-05T05:07:08Z"));
        assertThat(page.origins()).containsEntry("title", "structured data");
    }

    @Test
    void shouldFindTheArticleInAGraph() {
        Page page = Pages.article(DATA.formatted("""
                        {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Site"},
                         {"@type":"Article","headline":"From the graph","datePublished":"2024-03-05"}]}
                        """), "", "");

        assertThat(page.title()).isEqualTo("From the graph");
        assertThat(page.publishedAt()).contains(Instant.parse("2024-03-05T00:00:00Z"));
    }

    @Test
    void shouldReadTypesInListsAndRepairSmallErrors() {
        Page page = Pages.article(DATA.formatted("""
                        [{"@context":["https://schema.org",{}],"@type":["Thing","NewsArticle"],
                          "datePublished":"2024-03-05","author":{"name":"Ana
                        Ruiz"},}]
                        """), "", "");

        assertThat(page.publishedAt()).contains(Instant.parse("2024-03-05T00:00:00Z"));
        assertThat(page.authors()).containsExactly("Ana Ruiz");
    }

    @ParameterizedTest
    @CsvSource({"'{\"@type\":'", "'[[[[['", "not json", "'{\"@context\":\"https://schema.org\",\"@type\":7}'", "'null'"
    })
    void shouldGoOnWithoutDataThatCannotBeRead(String data) {
        Page page = Pages.article(DATA.formatted(data) + "<meta name='author' content='Ana Ruiz'>", "", "");

        assertThat(page.byline()).contains("Ana Ruiz");
        assertThat(page.text()).isEqualTo(Pages.text());
    }

    @Test
    void shouldPreferTheHeadlineThatTheWindowShows() {
        Page page = Pages.article(DATA.formatted("""
                        {"@context":"http://schema.org","@type":"NewsArticle","name":"The Daily Example",
                         "headline":"Two brothers leave the group"}
                        """), "", "");

        assertThat(page.title()).isEqualTo("Two brothers leave the group");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property='og:title' content='A title'>                    | A title",
                "<meta name='twitter:title' content='A title'>                   | A title",
                "<meta name='DC.Title' content='A title'>                        | A title",
                "<meta name='parsely-title' content='A title'>                   | A title",
                "<meta property='og:title' content='&amp;lt;b&amp;gt;A&amp;lt;/b&amp;gt; title'>  | A title",
                "<meta property='og:title' content='  A   title '>               | A title",
            })
    void shouldTakeTheTitleFromMetaElements(String head, String title) {
        assertThat(Pages.article(head, "", "").title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two brothers leave the group at last - The Daily Example | Two brothers leave the group at last",
                "Two brothers leave the group at last \u2013 Example       | Two brothers leave the group at last",
                "Example: Two brothers leave the group at last            | Two brothers leave the group at last",
                "Short title - Example                                    | Short title - Example",
                "Two brothers leave                                       | Two brothers leave",
            })
    void shouldTakeTheSiteOutOfTheWindowsTitle(String window, String title) {
        Page page = Pages.read("<title>" + window + "</title><body>" + Pages.paragraphs());

        assertThat(page.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p class='byline'>By Ana Ruiz and Ben Ode</p>                        | By Ana Ruiz and Ben Ode | Ana Ruiz;Ben Ode",
                "<a rel='author' href='/ana'>Ana Ruiz</a>                             | Ana Ruiz                | Ana Ruiz",
                "<div itemprop='author'>By <span itemprop='name'>Ana Ruiz</span></div> | Ana Ruiz               | Ana Ruiz",
                "<div class='author'>Updated 5 March 2024</div>                       | Updated 5 March 2024    | ''",
            })
    void shouldTakeTheBylineFromThePageAndOutOfTheText(String markup, String byline, String authors) {
        Page page = Pages.article("", markup, "");

        assertThat(page.byline()).contains(byline);
        assertThat(String.join(";", page.authors())).isEqualTo(authors);
        assertThat(page.text()).isEqualTo(Pages.text());
    }

    @Test
    void shouldTakeNoAddressForAnAuthor() {
        Page page = Pages.article("<meta property='article:author' content='https://social.example/ana'>", "", "");

        assertThat(page.byline()).isEmpty();
        assertThat(page.authors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property='article:published_time' content='2024-03-05T06:07:08Z'>  | 2024-03-05T06:07:08Z",
                "<meta name='parsely-pub-date' content='2024-03-05 06:07:08'>             | 2024-03-05T06:07:08Z",
                "<meta name='DC.date.issued' content='2024-03-05'>                        | 2024-03-05T00:00:00Z",
                "<meta itemprop='datePublished' content='2024-03-05T06:07:08.5+0100'>     | 2024-03-05T05:07:08.500Z",
                "<meta name='sailthru.date' content='2024-03-05T06:07+01:00'>             | 2024-03-05T05:07:00Z",
            })
    void shouldReadTheDateOfPublication(String head, Instant published) {
        assertThat(Pages.article(head, "", "").publishedAt()).contains(published);
    }

    @Test
    void shouldReadAMarkedTimeInThePage() {
        Page page = Pages.article("", "<time class='published' datetime='2024-03-05T06:07:08Z'>Tuesday</time>", "");

        assertThat(page.publishedAt()).contains(Instant.parse("2024-03-05T06:07:08Z"));
    }

    @Test
    void shouldKeepTheRawTextOfADateItCannotRead() {
        Page page = Pages.article("<meta property='article:published_time' content='on a Tuesday'>", "", "");

        assertThat(page.publishedAt()).isEmpty();
        assertThat(page.publishedText()).contains("on a Tuesday");
        assertThat(page.notes()).anyMatch(note -> note.contains("date"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html lang='pt-BR'>                                                             | pt-BR",
                "<html><meta property='og:locale' content='fr_FR'>                               | fr_FR",
                "<html><meta http-equiv='Content-Language' content='de'>                         | de",
                "<html><body lang='es'>                                                          | es",
            })
    void shouldTellTheLanguageAsThePageGivesIt(String start, String language) {
        assertThat(Pages.read(start + Pages.paragraphs()).language()).contains(language);
    }

    @Test
    void shouldLeaveAbsentWhatThePageDoesNotSay() {
        Page page = Pages.read("<body>" + Pages.paragraphs());

        assertThat(page.title()).isEmpty();
        assertThat(page.byline()).isEmpty();
        assertThat(page.publishedAt()).isEmpty();
        assertThat(page.publishedText()).isEmpty();
        assertThat(page.language()).isEmpty();
        assertThat(page.siteName()).isEmpty();
        assertThat(page.direction()).isEmpty();
        assertThat(page.canonicalLink()).isEmpty();
    }

    @Test
    void shouldTellTheDirectionOfTheText() {
        assertThat(Pages.read("<html dir='RTL'><body>" + Pages.paragraphs()).direction())
                .contains("rtl");
    }
}
