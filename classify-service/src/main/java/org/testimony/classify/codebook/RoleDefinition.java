package org.testimony.classify.codebook;

import org.testimony.contract.Require;

/**
 * What a person did in the organisation and the words that show it.
 *
 * @param definition who has the role, in prose, for people
 */
public record RoleDefinition(String role, String definition, Phrases cues) {
    public RoleDefinition {
        Require.text(role, "role.role");
        Require.text(definition, "role.definition");
        Require.present(cues, "role.cues");
    }
}
