package org.testimony.classify.gate;

import org.testimony.classify.codebook.Organisation;
import org.testimony.classify.text.Lexicon;

/** Lets a text pass when it names the organisation. */
public final class OrganisationGate {
    private final Lexicon names;

    public OrganisationGate(Organisation organisation) {
        Lexicon.Builder builder = Lexicon.builder();
        organisation.names().forEach(name -> builder.add("org", name));
        names = builder.build();
    }

    /** Whether the title or the text names the organisation. */
    public boolean passes(String title, String text) {
        return names.matches(title) || names.matches(text);
    }
}
