package org.testimony.ingest.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages pages as networks, bad templates and attackers do. */
final class PageDamage {
    private static final List<String> SPLICES = List.of(
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<svg onload=alert(1)>",
            "<table><tr><td>",
            "</table>",
            "<template>",
            "<iframe src=javascript:alert(1)>",
            "<p class='comment sidebar' style='display:none'>",
            "<div class='byline author'>",
            "<br><br>",
            "<title>&lt;script&gt;",
            "<meta property=og:title content='&lt;img src=x onerror=alert(1)&gt;'>",
            "<script type=application/ld+json>{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"name\":",
            "&#x3c;script&#x3e;",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "<noscript><img src=a.jpg></noscript>",
            "<select><option>",
            "<plaintext>",
            "<form><form>",
            "</body></html>",
            "\u202e\u0000\ufffe");

    private PageDamage() {}

    /** A copy with one to eight damages. */
    static byte[] damage(byte[] page, Random random) {
        byte[] damaged = page;
        int damages = 1 + random.nextInt(8);
        for (int at = 0; at < damages; at++) {
            damaged = once(damaged, random);
        }
        return damaged;
    }

    /** Pages to damage, when no others are given. */
    static List<byte[]> ownSeeds() {
        String data =
                "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Two\","
                        + "\"author\":[{\"name\":\"Ana Ruiz\"}],\"datePublished\":\"2024-03-05T06:07:08Z\"}]}";
        String page =
                "<!doctype html><html lang=en><head><title>Two leave - Example</title><script type=application/ld+json>"
                        + data
                        + "</script><meta property='og:title' content='Two leave'></head><body><nav><ul><li><a href=/>Home</a>"
                        + "</li></ul></nav><article><h1>Two leave</h1><p class=byline>By Ana Ruiz</p>"
                        + Pages.paragraphs()
                        + "<figure><img data-src='a.jpg'><figcaption>A river</figcaption></figure><table><tr><th>a</th></tr></table>"
                        + "</article><aside>More</aside></body></html>";
        String old = "<HTML><BODY><TABLE><TR><TD><FONT SIZE=2>" + String.join("<BR><BR>", Pages.PARAGRAPHS)
                + "</FONT></TD></TR></TABLE></BODY></HTML>";
        return List.of(page.getBytes(StandardCharsets.UTF_8), old.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] once(byte[] page, Random random) {
        int from = random.nextInt(page.length + 1);
        int to = Math.min(page.length, from + random.nextInt(1 + page.length / 4));
        byte[] part = Arrays.copyOfRange(page, from, to);
        return switch (random.nextInt(6)) {
            case 0 ->
                splice(
                        page,
                        from,
                        from,
                        SPLICES.get(random.nextInt(SPLICES.size())).getBytes(StandardCharsets.UTF_8));
            case 1 -> splice(page, from, to, new byte[0]);
            case 2 -> splice(page, from, from, part);
            case 3 -> splice(page, from, Math.min(to, from + 8), noise(random));
            case 4 -> splice(page, from, from, repeated(random));
            default -> Arrays.copyOf(page, Math.max(1, from));
        };
    }

    private static byte[] repeated(Random random) {
        String splice = SPLICES.get(random.nextInt(SPLICES.size()));
        return splice.repeat(1 + random.nextInt(2_000)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[1 + random.nextInt(16)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] splice(byte[] page, int from, int to, byte[] between) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream(page.length + between.length);
        spliced.write(page, 0, from);
        spliced.write(between, 0, between.length);
        spliced.write(page, to, page.length - to);
        return spliced.toByteArray();
    }
}
