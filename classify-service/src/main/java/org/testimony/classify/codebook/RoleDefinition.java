package org.testimony.classify.codebook;

import org.testimony.contract.Require;

/** What a person did in the organisation and the words that show it. */
public record RoleDefinition(String role, Phrases cues) {
    public RoleDefinition {
        Require.text(role, "role.role");
        Require.present(cues, "role.cues");
    }
}
