package org.testimony.ingest.page;

import java.util.Optional;
import org.jsoup.parser.Parser;
import org.testimony.ingest.page.text.ArticleText;
import org.testimony.ingest.page.tree.PageTree;

/** The text that some publishers repeat in the structured data of a page: the way out when the page itself has none. */
final class ArticleBody {
    /** A page with less text than this may have kept its text for scripts to show. */
    static final int SHORT = 500;

    private ArticleBody() {}

    /** Whether the structured data hold clearly more than the page. */
    static boolean isBetter(String body, String text) {
        return body.length() >= 2 * text.length() && body.length() >= SHORT;
    }

    /** The body in paragraphs, without the markup and the entities that publishers leave in it. */
    static ArticleText plain(String body) {
        Optional<PageTree> tree = body.indexOf('<') < 0 ? Optional.empty() : PageTree.of(body);
        return tree.map(html -> ArticleText.of(html.document()))
                .orElseGet(() -> ArticleText.of(Parser.unescapeEntities(body, false)));
    }
}
