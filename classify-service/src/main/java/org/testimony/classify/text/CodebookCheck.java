package org.testimony.classify.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookException;
import org.testimony.classify.codebook.Phrases;

/** Refuses a codebook whose patterns cannot be read or refer to groups that nothing fills. */
public final class CodebookCheck {
    private static final Set<String> MADE =
            Set.of("org", "orgref", "defectorref", "people", "country", "place", "where", "months", "units", "numbers");

    private CodebookCheck() {}

    /**
     * Checks every pattern of every language.
     *
     * @throws CodebookException naming the pattern and what is wrong with it
     */
    public static void check(Codebook codebook) {
        try {
            checkAll(codebook);
        } catch (CodebookException e) {
            throw new CodebookException(
                    "codebook " + codebook.id() + " " + codebook.version() + ": " + e.getMessage(), e);
        }
    }

    private static void checkAll(Codebook codebook) {
        Set<String> groups = new HashSet<>(MADE);
        groups.addAll(codebook.lexicon().groups());
        codebook.patterns().groups().forEach(kind -> check("patterns." + kind, codebook.patterns(), kind, groups));
        codebook.narratives()
                .forEach(n -> List.of(n.strong(), n.plain(), n.weak())
                        .forEach(cues -> check("narratives." + n.code(), cues, groups)));
        codebook.roles().forEach(r -> check("roles." + r.role(), r.cues(), groups));
        check("suicide", codebook.suicide(), groups);
    }

    private static void check(String where, Phrases cues, Set<String> groups) {
        Phrases.LANGUAGES.forEach(language -> cues.in(language).forEach(p -> check(where, p, groups)));
    }

    private static void check(String where, Phrases patterns, String kind, Set<String> groups) {
        Phrases.LANGUAGES.forEach(language -> patterns.of(kind, language).forEach(p -> check(where, p, groups)));
    }

    private static void check(String where, String source, Set<String> groups) {
        try {
            for (Element element : Pattern.parse(source).elements()) {
                if (!element.group().isEmpty() && !groups.contains(element.group())) {
                    throw new IllegalArgumentException("no lexicon group is called " + element.group());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new CodebookException(where + ": pattern \"" + source + "\": " + e.getMessage(), e);
        }
    }
}
