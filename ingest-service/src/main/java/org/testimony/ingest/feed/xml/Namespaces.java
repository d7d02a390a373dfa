package org.testimony.ingest.feed.xml;

import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;

/** The namespaces in force, each until the element that declares it ends. */
final class Namespaces {
    private static final int MOST = 256;

    private final String[] prefixes = new String[MOST];
    private final Vocabulary[] meanings = new Vocabulary[MOST];
    private final int[] depths = new int[MOST];
    private final Repairs repairs;
    private int count;

    Namespaces(Repairs repairs) {
        this.repairs = repairs;
    }

    void declare(String prefix, String uri, int depth) throws XmlBoundsException {
        if (count == MOST) {
            throw new XmlBoundsException("the XML declares more than " + MOST + " namespaces at once");
        }
        prefixes[count] = prefix;
        meanings[count] = Vocabulary.of(uri);
        depths[count++] = depth;
    }

    /** Forgets what was declared deeper than that. */
    void leave(int depth) {
        while (count > 0 && depths[count - 1] > depth) {
            count--;
        }
    }

    Vocabulary of(String prefix) {
        for (int at = count - 1; at >= 0; at--) {
            if (prefixes[at].equals(prefix)) {
                return meanings[at];
            }
        }
        if (prefix.isEmpty()) {
            return Vocabulary.RSS;
        }
        Vocabulary usual = Vocabulary.ofUsualPrefix(prefix);
        if (usual != null && usual != Vocabulary.XML) {
            repairs.note(Repair.UNDECLARED_PREFIX);
        }
        return usual == null ? Vocabulary.OTHER : usual;
    }
}
