package org.testimony.ingest.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Breaks documents: flips bytes, cuts, splices two into one, repeats and nests parts, and puts in what hurts readers. */
final class Mutations {
    private static final int LONGEST = 200_000;
    private static final String[] POISON = {
        "<",
        ">",
        "&",
        "\"",
        "'",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "<!DOCTYPE x [",
        "]>",
        "&#0;",
        "&#x110000;",
        "&amp;lt;script&amp;gt;",
        "<script>",
        "&lt;script src=x&gt;",
        "&lt;img onerror=x&gt;",
        "&lt;a href=javascript:x&gt;",
        "</item>",
        "<item>",
        "<entry>",
        "</entry>",
        "</rss>",
        "<title>",
        "</title>",
        "xmlns:a='b'",
        "xml:base='//x'",
        "xml:lang='de'",
        " type=\"html\"",
        " type=\"xhtml\"",
        " mode=\"base64\"",
        "\u0000",
        "\ud83d",
        "\u202e",
        "\u00e2\u0080\u00a6",
        "31 Feb 2015",
        "99999999999",
        "2015-09-21T25:61:61Z",
        "{",
        "}",
        "[",
        "]",
        "\\u0000",
        "NaN",
        "1e999",
        "null",
        "&lt;style&gt;",
        "&lt;!--"
    };

    private Mutations() {}

    static byte[] of(List<byte[]> seeds, Random chance) {
        byte[] document = seeds.get(chance.nextInt(seeds.size())).clone();
        int steps = 1 + chance.nextInt(6);
        for (int step = 0; step < steps && document.length < LONGEST; step++) {
            document = once(document, seeds, chance);
        }
        return document;
    }

    private static byte[] once(byte[] document, List<byte[]> seeds, Random chance) {
        int at = chance.nextInt(document.length + 1);
        int end = Math.min(document.length, at + chance.nextInt(200));
        return switch (chance.nextInt(8)) {
            case 0 -> flipped(document, chance);
            case 1 -> joined(document, 0, at, document, end, document.length, new byte[0]);
            case 2 -> joined(document, 0, at, new byte[0], 0, 0, new byte[0]);
            case 3 -> spliced(document, at, seeds.get(chance.nextInt(seeds.size())), chance);
            case 4 -> repeated(document, at, end, 2 + chance.nextInt(300));
            default -> joined(document, 0, at, document, at, document.length, poison(chance));
        };
    }

    private static byte[] poison(Random chance) {
        String poison = POISON[chance.nextInt(POISON.length)];
        return poison.repeat(chance.nextInt(4) == 0 ? 1 + chance.nextInt(300) : 1)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] document, Random chance) {
        for (int count = chance.nextInt(20); count >= 0 && document.length > 0; count--) {
            document[chance.nextInt(document.length)] = (byte) chance.nextInt(256);
        }
        return document;
    }

    private static byte[] spliced(byte[] document, int at, byte[] other, Random chance) {
        int from = chance.nextInt(other.length + 1);
        return joined(document, 0, at, other, from, other.length, new byte[0]);
    }

    private static byte[] repeated(byte[] document, int start, int end, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, start);
        for (int time = 0; time < times; time++) {
            out.write(document, start, end - start);
        }
        out.write(document, end, document.length - end);
        return out.toByteArray();
    }

    private static byte[] joined(byte[] one, int start, int end, byte[] two, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, start, end - start);
        out.writeBytes(between);
        out.write(two, from, to - from);
        return out.toByteArray();
    }
}
