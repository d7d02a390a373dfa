package org.testimony.contract.reading;

import org.testimony.contract.Require;

/** Which codebook, in which version, coded an article. */
public record CodebookRef(String id, String version) {
    public CodebookRef {
        Require.text(id, "codebook.id");
        Require.text(version, "codebook.version");
    }
}
