package org.testimony.ingest.feed.xml;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The elements that are open, with the language and the base address that each has or inherits. */
final class OpenElements {
    static final int MAX_DEPTH = 256;
    private static final int LONGEST_BASE = 2048;
    private static final int LONGEST_LANGUAGE = 40;

    private final String[] names = new String[MAX_DEPTH + 1];
    private final Vocabulary[] vocabularies = new Vocabulary[MAX_DEPTH + 1];
    private final @Nullable String[] languages = new String[MAX_DEPTH + 1];
    private final String[] bases = new String[MAX_DEPTH + 1];
    private int depth;

    OpenElements(String url) {
        bases[0] = url;
    }

    int depth() {
        return depth;
    }

    void open(String qualifiedName) throws XmlBoundsException {
        if (depth == MAX_DEPTH) {
            throw new XmlBoundsException("the XML is nested more than " + MAX_DEPTH + " deep");
        }
        depth++;
        names[depth] = qualifiedName;
        languages[depth] = languages[depth - 1];
        bases[depth] = bases[depth - 1];
        vocabularies[depth] = Vocabulary.OTHER;
    }

    void close() {
        depth--;
    }

    /** How many elements end with this end tag, or none when it closes nothing. */
    int endedBy(String qualifiedName) {
        for (int at = depth; at > 0; at--) {
            if (names[at].equals(qualifiedName)) {
                return depth - at + 1;
            }
        }
        return 0;
    }

    String name() {
        return names[depth];
    }

    Vocabulary vocabulary() {
        return vocabularies[depth];
    }

    void setVocabulary(Vocabulary vocabulary) {
        vocabularies[depth] = vocabulary;
    }

    @Nullable
    String language() {
        return languages[depth];
    }

    void setLanguage(String tag) {
        languages[depth] = tag.isBlank() || tag.length() > LONGEST_LANGUAGE ? null : tag.strip();
    }

    String base() {
        return bases[depth];
    }

    /** A base that is no address, or longer than addresses are, changes nothing. */
    void setBase(String reference) {
        if (reference.length() > LONGEST_BASE || bases[depth].length() > LONGEST_BASE) {
            return;
        }
        try {
            URI resolved = URI.create(bases[depth])
                    .resolve(URI.create(reference.strip().replace(" ", "%20")));
            String scheme = resolved.getScheme();
            if ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) {
                bases[depth] = resolved.toString();
            }
        } catch (IllegalArgumentException e) {
            return;
        }
    }
}
