package org.testimony.classify.mention;

import java.util.List;
import org.testimony.contract.text.Evidence;

/** A person who can be one who left: where the text refers to them, and what speaks for and against it. */
public record Candidate(List<Evidence> spans, Traits traits) {
    public Candidate {
        spans = List.copyOf(spans);
    }
}
