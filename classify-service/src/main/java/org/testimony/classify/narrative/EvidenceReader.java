package org.testimony.classify.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.classify.model.Likelihoods;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;

/** Reads from every sentence of a text what speaks for each narrative. Thread-safe. */
public final class EvidenceReader {
    private final List<Cues> cues;

    public EvidenceReader(List<NarrativeDefinition> narratives, Vocabulary vocabulary) {
        this.cues = narratives.stream().map(n -> new Cues(n, vocabulary)).toList();
    }

    /**
     * For each narrative, in the codebook's order, the sentences in theirs; lines of the page are left out.
     *
     * @param learnt how likely a sentence carries each narrative, and any ({@link SentenceEvidence#COMPLAINT})
     */
    public Map<String, List<SentenceEvidence>> read(
            Document document, Voices voices, Function<Sentence, Likelihoods> learnt) {
        List<String> codes = cues.stream().map(c -> c.definition().code()).toList();
        Map<String, List<SentenceEvidence>> out = new LinkedHashMap<>();
        for (Sentence sentence : document.sentences()) {
            if (document.isBoilerplate(sentence)) {
                continue;
            }
            Likelihoods likelihoods = learnt.apply(sentence);
            VoiceMarks marks = VoiceMarks.of(voices, sentence);
            for (Cues narrative : cues) {
                String code = narrative.definition().code();
                Optional<Cue> cue = narrative.strongest(document, sentence);
                Opinion opinion = Opinion.of(likelihoods, code, codes);
                out.computeIfAbsent(code, c -> new ArrayList<>())
                        .add(SentenceEvidence.of(sentence, opinion, cue, marks));
            }
        }
        return out;
    }
}
