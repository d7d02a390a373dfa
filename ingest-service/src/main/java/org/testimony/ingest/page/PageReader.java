package org.testimony.ingest.page;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.PageTree;

/**
 * Reads the article on a web page: facts from the page's structured data and metadata, the text in the way of a reader view.
 *
 * <p>Whatever the bytes are, it answers: in time that grows with their number, and with text that holds no markup.
 */
public final class PageReader {
    /** Bytes after the first so many are not read. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private PageReader() {}

    /**
     * Reads a page.
     *
     * @param contentType the HTTP header, which may name the character set
     * @param url where the page was read from; links on the page are relative to it
     */
    public static Page read(byte[] bytes, @Nullable String contentType, String url) {
        List<String> notes = new ArrayList<>();
        Charset charset = PageCharset.of(bytes, contentType);
        int length = Math.min(bytes.length, MAX_BYTES);
        if (length < bytes.length) {
            notes.add("only the first " + MAX_BYTES + " bytes were read");
        }
        String html = new String(bytes, 0, length, charset);
        Optional<PageTree> tree = PageTree.of(html.startsWith(BYTE_ORDER_MARK) ? html.substring(1) : html);
        if (tree.isEmpty()) {
            return Page.unreadable("no article: the page cannot be read as HTML");
        }
        if (tree.get().isCut()) {
            notes.add("only the first " + PageTree.MAX_ELEMENTS + " elements were read");
        }
        return new PageReading(tree.get(), url, notes).page();
    }
}
