package org.testimony.contract.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids that are the same for the same input on every machine: 128 bits of SHA-256 in hexadecimal. Parts are joined by a
 * separator that cannot occur in them, so that ("ab", "c") and ("a", "bc") differ.
 */
public final class StableIds {
    private static final int BYTES = 16;

    private StableIds() {}

    /** The id of the article at a canonical URL. */
    public static ArticleId article(String canonicalUrl) {
        return new ArticleId(hash("article", canonicalUrl));
    }

    /** The id of the story that begins with an article. */
    public static StoryId story(ArticleId first) {
        return new StoryId("s-" + hash("story", first.value()));
    }

    /**
     * The id of a mention.
     *
     * @param who what tells this person from the others in the article: the folded name or the first description
     */
    public static MentionId mention(ArticleId article, String who) {
        return new MentionId("m-" + hash("mention", article.value(), who));
    }

    /** The id of the person first seen in a mention. */
    public static DefectorId defector(MentionId first) {
        return new DefectorId("d-" + hash("defector", first.value()));
    }

    /**
     * The id of a claim.
     *
     * @param nth 0 for the first claim of this count and subject in the article, 1 for the second, and so on
     */
    public static ClaimId claim(ArticleId article, long count, String of, int nth) {
        return new ClaimId("c-" + hash("claim", article.value(), Long.toString(count), of, Integer.toString(nth)));
    }

    /** The SHA-256 of a text's UTF-8 bytes, all 64 hexadecimal digits. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    private static String hash(String... parts) {
        return HexFormat.of().formatHex(digest(String.join("\u001f", parts)), 0, BYTES);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
