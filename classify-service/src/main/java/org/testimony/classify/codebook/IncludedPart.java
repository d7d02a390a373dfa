package org.testimony.classify.codebook;

import org.testimony.contract.Require;

/** A shared file that a codebook is made of. */
public record IncludedPart(String file, String version) {
    public IncludedPart {
        Require.text(file, "include.file");
        Require.text(version, "include.version");
    }
}
