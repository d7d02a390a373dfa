package org.testimony.ingest.page.text;

import java.util.List;
import java.util.stream.Collectors;
import org.testimony.ingest.article.CleanText;
import org.testimony.ingest.page.metadata.PlainLine;
import org.testimony.ingest.page.tree.PageNode;

/**
 * The text of an article: paragraphs parted by an empty line, no markup.
 *
 * @param text may be empty
 * @param dropped how many blocks were taken out because they are the site's, not the article's
 * @param cut whether the end is missing, because the text is too long
 */
public record ArticleText(String text, int dropped, boolean cut) {
    /** The text inside an element. */
    public static ArticleText of(PageNode article) {
        List<Block> all = Blocks.of(article);
        List<Block> kept = Furniture.removedFrom(all);
        int length = all.stream().mapToInt(block -> block.text().length()).sum();
        return new ArticleText(join(kept), all.size() - kept.size(), length >= Blocks.MAX);
    }

    /** Text that needs no reading, in the same form. */
    public static ArticleText of(String plain) {
        List<Block> blocks = plain.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Block(line, "p", false, 0))
                .toList();
        return new ArticleText(join(blocks), 0, false);
    }

    private static String join(List<Block> blocks) {
        return blocks.stream()
                .map(block -> PlainLine.withoutAngles(CleanText.of(block.text())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
