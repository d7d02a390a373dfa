package org.testimony.ingest.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.testimony.ingest.page.Page;
import org.testimony.ingest.page.PageReader;

/** A web page that somebody saved: its own words say where it was. Read as the poller reads pages. */
final class SavedPage {
    private SavedPage() {}

    /** The article on a page, or why there is none. */
    static ImportRecord read(String where, byte[] bytes) {
        Page page = PageReader.read(bytes, null, "");
        Optional<String> url = page.canonicalLink().filter(link -> link.matches("(?i)https?://.+"));
        if (url.isEmpty()) {
            return ImportRecord.refused(
                    where, "the page does not say its address: it has neither a canonical link nor og:url");
        }
        if (!page.readerable()) {
            return ImportRecord.refused(where, "no article was found on the page: " + String.join("; ", page.notes()));
        }
        ObjectNode article = PostForm.JSON.createObjectNode();
        article.put("url", url.get());
        article.put("title", page.title());
        article.put("text", page.text());
        PostForm.putPresent(article, "publisher", page.siteName().orElse(null));
        PostForm.putPresent(
                article, "publishedAt", page.publishedAt().map(Object::toString).orElse(null));
        PostForm.putPresent(article, "language", page.language().orElse(null));
        return ImportRecord.of(where, article);
    }
}
