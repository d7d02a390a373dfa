package org.testimony.classify.codebook;

import java.util.List;
import java.util.Map;
import org.testimony.contract.Require;
import org.testimony.contract.reading.CodebookRef;

/**
 * What is coded, for which organisation, in one version. Immutable and checked.
 *
 * @param inclusion when an article and a person count
 * @param narratives the reasons for leaving that are coded
 * @param roles what a person did in the organisation, the most telling first
 * @param suicide signs that the organisation picked a person for a suicide attack
 * @param events events of known date, which date what happened with them
 * @param lexicon groups of phrases that the patterns refer to
 * @param patterns what proves membership, leaving and their opposites
 * @param includes the shared files that are part of it, with their versions
 * @param hash SHA-256 of all that it says, included parts and their versions too; comments do not count
 */
public record Codebook(
        String id,
        String version,
        Organisation organisation,
        Inclusion inclusion,
        List<NarrativeDefinition> narratives,
        List<RoleDefinition> roles,
        Phrases suicide,
        List<KnownEvent> events,
        Phrases lexicon,
        Phrases patterns,
        List<IncludedPart> includes,
        String hash) {
    public Codebook {
        Require.text(id, "id");
        Require.text(version, "version");
        Require.present(organisation, "organisation");
        Require.present(inclusion, "inclusion");
        Require.present(lexicon, "lexicon");
        Require.present(patterns, "patterns");
        if (narratives == null || narratives.isEmpty()) {
            throw new IllegalArgumentException("narratives must not be empty");
        }
        narratives = List.copyOf(narratives);
        Require.text(hash, "hash");
        includes = includes == null ? List.of() : List.copyOf(includes);
        roles = roles == null ? List.of() : List.copyOf(roles);
        suicide = suicide == null ? Phrases.of(Map.of()) : suicide;
        events = events == null ? List.of() : List.copyOf(events);
    }

    /** The name under which results cite this codebook. */
    public CodebookRef ref() {
        return new CodebookRef(id, version);
    }
}
