package org.testimony.classify.codebook;

import org.testimony.contract.Require;
import org.testimony.contract.reading.CodebookRef;

/** What is coded, for which organisation, in one version. Immutable and checked. */
public record Codebook(String id, String version, Organisation organisation) {
    public Codebook {
        Require.text(id, "id");
        Require.text(version, "version");
        Require.present(organisation, "organisation");
    }

    /** The name under which results cite this codebook. */
    public CodebookRef ref() {
        return new CodebookRef(id, version);
    }
}
