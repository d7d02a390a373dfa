package org.testimony.classify.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.text.Document;

/** How much of a text is about a person: shares of references, place of the first, part in sentences. */
final class Standing {
    private final Cast cast;
    private final Agents agents;
    private final Map<Integer, Person> firstIn = new HashMap<>();
    private int all;
    private int most;
    private int eligible;

    Standing(Document document, Cast cast) {
        this.cast = cast;
        this.agents = new Agents(document);
        for (Person person : cast.persons()) {
            if (person.mayCount()) {
                eligible++;
                all += person.references().size();
                most = Math.max(most, person.references().size());
            }
        }
    }

    void add(Person person, Document document, Traits out) {
        int mine = person.references().size();
        Set<Reference.Kind> kinds = new HashSet<>();
        int subject = 0;
        int first = Integer.MAX_VALUE;
        for (Reference reference : person.references()) {
            int sentence = document.sentenceOf(reference.first()).index();
            kinds.add(reference.kind());
            subject += leads(document, sentence) == person ? 1 : 0;
            first = Math.min(first, sentence);
        }
        out.add("name", person.named());
        out.add("share", mine / (double) Math.max(1, all));
        out.add("main", mine == most);
        out.add("references", Math.log(mine));
        out.add("only", eligible == 1);
        out.add("persons", Math.min(6, eligible) / 6.0);
        out.add("early", first <= 1);
        out.add("subject", subject / (double) mine);
        out.add("once", mine == 1);
        out.add("described", kinds.contains(Reference.Kind.DESCRIPTION));
        out.add("pronoun", kinds.contains(Reference.Kind.PRONOUN));
        addPart(person, document, out);
    }

    /** What part somebody has: acts or is only spoken of, holds an office, is somebody's relation. */
    private void addPart(Person person, Document document, Traits out) {
        double mine = person.references().size();
        out.add("relation", person.relation());
        long acting = person.references().stream().filter(agents::acts).count();
        out.add("acting", acting / mine);
        out.add("never acting", acting == 0);
        out.add("office", person.official());
        out.add("courtesy", courtesy(person, document));
    }

    /** Addressed as Mr, Ms or Dr, which experts are more often than those who left. */
    private static boolean courtesy(Person person, Document document) {
        return person.references().stream()
                .anyMatch(r -> r.kind() == Reference.Kind.NAME
                        && (document.has(r.first(), "title") || document.has(r.first() - 1, "title")));
    }

    /** The person whom a sentence speaks of first. */
    private @Nullable Person leads(Document document, int sentence) {
        if (firstIn.isEmpty()) {
            cast.entries()
                    .forEach(e ->
                            firstIn.putIfAbsent(document.sentenceOf(e.first()).index(), e.person()));
        }
        return firstIn.get(sentence);
    }
}
