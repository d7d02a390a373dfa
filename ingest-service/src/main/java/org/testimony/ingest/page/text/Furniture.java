package org.testimony.ingest.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Blocks that sites put into their articles and that are no part of them: labels of advertisements, share bars, newsletter
 * boxes, pointers to other articles, cookie notices, captions of pictures.
 *
 * <p>Captions are recognised by where they stand. Of the rest only short blocks are ever taken out, and only by what the
 * whole block says: an article that speaks of newsletters or cookies in a sentence keeps it.
 */
final class Furniture {
    private static final int SHORT = 240;
    private static final double MOSTLY_LINKED = 0.5;
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}\u00a9]+|[^\\p{L}\\p{N})]+$");
    private static final Set<String> LABELS = Set.of(
            "advertisement",
            "advertising",
            "article continues below",
            "article continues after advertisement",
            "advertisement - continue reading below",
            "continue reading below",
            "continue reading the main story",
            "story continues below advertisement",
            "story continues below",
            "sponsored",
            "sponsored content",
            "anzeige",
            "werbung",
            "publicit\u00e9",
            "publicidad",
            "publicidade",
            "pubblicit\u00e0",
            "advertentie",
            "\u0440\u0435\u043a\u043b\u0430\u043c\u0430",
            "\u0625\u0639\u0644\u0627\u0646",
            "photo",
            "image",
            "share",
            "share this",
            "share this article",
            "share this story",
            "share this page",
            "share this post",
            "share via email",
            "copy link",
            "copy this link",
            "tweet this",
            "email this",
            "print this page",
            "print this article",
            "comments",
            "leave a comment",
            "partager",
            "teilen",
            "compartir",
            "compartilhar",
            "condividi",
            "delen",
            "\u043f\u043e\u0434\u0435\u043b\u0438\u0442\u044c\u0441\u044f",
            "\u0645\u0634\u0627\u0631\u0643\u0629",
            "related",
            "related articles",
            "related stories",
            "related topics",
            "related content",
            "recommended",
            "recommended stories",
            "more on this story",
            "more from this section",
            "most read",
            "read more",
            "read full article",
            "show more",
            "see also",
            "mehr zum thema",
            "lire aussi",
            "sur le m\u00eame sujet",
            "noticias relacionadas",
            "leia tamb\u00e9m",
            "leggi anche",
            "lees ook",
            "\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435",
            "\u0627\u0642\u0631\u0623 \u0623\u064a\u0636\u0627");
    private static final Set<String> LABELS_OF_LINKS = Set.of(
            "tweet",
            "facebook",
            "twitter",
            "whatsapp",
            "telegram",
            "linkedin",
            "pinterest",
            "reddit",
            "e-mail",
            "email",
            "save",
            "print");
    private static final Pattern SHARING = Pattern.compile("(?:share|follow|like|find|join) (?:this|it|us|me)?"
            + "(?: (?:article|story|page|post))? ?(?:on|via|with) (?:facebook|twitter|x|whatsapp|telegram|instagram|linkedin"
            + "|youtube|reddit|email|social media)\\b.{0,60}");
    private static final Pattern LETTERS = Pattern.compile("(?:sign up|subscribe|register) (?:now |here |today |free )?"
            + "(?:for|to) .{0,80}(?:newsletters?|briefing|alerts|mailing list|inbox)\\b.{0,100}"
            + "|(?:get|receive) .{0,80}(?:in|to|delivered to) your inbox.{0,60}"
            + "|(?:enter|type) your e-?mail(?: address)?.{0,60}"
            + "|(?:abonnez-vous|inscrivez-vous) .{0,60}(?:newsletter|lettre).{0,60}"
            + "|.{0,40}(?:newsletter abonnieren|zum newsletter anmelden).{0,40}"
            + "|(?:suscr\u00edbete|inscr\u00edbete|assine) .{0,60}(?:newsletter|bolet\u00edn).{0,60}");
    private static final Pattern COOKIES =
            Pattern.compile("(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\\b.{0,200}"
                    + "|by (?:continuing|using) .{0,60}you (?:agree|consent) .{0,120}"
                    + "|(?:nous utilisons|wir verwenden|utilizamos|usamos|utilizziamo) (?:des |i )?cookies\\b.{0,200}");
    private static final Pattern POINTER =
            Pattern.compile("(?:read|see|watch|listen|also read|read also|read more|see also|more"
                    + "|related|recommended|don['\u2019]t miss|must read|editor['\u2019]s pick|lesen sie auch|mehr zum thema|lire aussi"
                    + "|\u00e0 lire aussi|lea tambi\u00e9n|lee tambi\u00e9n|leia tamb\u00e9m|leia mais|leggi anche|lees ook"
                    + "|\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435|\u0447\u0438\u0442\u0430\u0442\u044c \u0442\u0430\u043a\u0436\u0435|\u0627\u0642\u0631\u0623 \u0623\u064a\u0636\u0627"
                    + ")(?: more| this| next)? ?[:|>\u00bb\u2013-].{0,200}");
    private static final Pattern RIGHTS =
            Pattern.compile("powered by .{0,40}|(?:\u00a9|\\(c\\)|copyright\\b).{0,120}|.{0,80}all rights reserved");

    private Furniture() {}

    /** The blocks that are the article's. */
    static List<Block> removedFrom(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (!isFurniture(block)) {
                kept.add(block);
            }
        }
        // A heading over nothing headed something that is gone.
        while (kept.size() > 1 && kept.get(kept.size() - 1).isHeading()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static boolean isFurniture(Block block) {
        if (block.isCaption()) {
            return true;
        }
        if (block.text().length() > SHORT) {
            return false;
        }
        String words = EDGES.matcher(block.text().toLowerCase(Locale.ROOT)).replaceAll("");
        boolean isLinked = block.linked() >= MOSTLY_LINKED;
        return LABELS.contains(words)
                || SHARING.matcher(words).matches()
                || LETTERS.matcher(words).matches()
                || COOKIES.matcher(words).matches()
                || RIGHTS.matcher(words).matches()
                || isLinked
                        && (LABELS_OF_LINKS.contains(words)
                                || POINTER.matcher(words).matches());
    }
}
