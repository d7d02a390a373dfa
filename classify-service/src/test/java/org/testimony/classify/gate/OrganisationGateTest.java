package org.testimony.classify.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.classify.codebook.CodebookReader;

class OrganisationGateTest {
    private static final OrganisationGate GATE = new OrganisationGate(CodebookReader.fromClasspath());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He left the Islamic State last year",
                "The militants of ISIS smashed the statue of a goddess",
                "ISIS's tax office",
                "the ISIS-held town",
                "an IS fighter",
                "Ein IS-Kämpfer kehrt heim",
                "Der Islamische Staat verliert Leute",
                "ehemalige IS-Rückkehrerin",
                "Isis fighters who left",
                "Ha lasciato l'Isis ed è tornato",
                "l'EI perd des hommes",
                "un combattant de l'État islamique",
                "desertó del Estado Islámico",
                "bij Islamitische Staat",
                "mantan anggota Negara Islam",
                "IŞİD'den kaçan genç",
                "ISIS'li gençler",
                "DEAŞ'lı terörist",
                "قال وداعش في المدينة",
                "انضم لداعش",
                "التحق بداعش",
                "هرب من الدولة الإسلامية",
                "عاد بعض الدواعش",
                "She lived two years in the self-proclaimed caliphate",
                "Rückkehr aus dem Kalifat"
            })
    void shouldOpenForEverySpelling(String text) {
        assertThat(GATE.passes("A title", text)).isTrue();
        assertThat(GATE.passes(text, "A text")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is a test of the new bridge",
                "THIS IS THE END OF THE LINE",
                "The temple of Isis on the Nile is open to visitors",
                "The priestess left Isis, and police arrested nobody",
                "Two chemists have left ISIS, where neutrons are made",
                "Regatta on the river Isis at Oxford",
                "Analysis of crisis and oasis",
                "Refugees from Syria settle in the town",
                "The militants of the party youth",
                ""
            })
    void shouldStayClosedForWordsThatOnlyLookLikeIt(String text) {
        assertThat(GATE.passes("A title", text)).isFalse();
        assertThat(GATE.passes(text, "A text")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NAMED   | He left ISIS
                    NAMED   | GOING HOME: IS LOSES MEN IN RAQQA
                    POINTED | He left the caliphate
                    HINTED  | The emir of Raqqa was harsh
                    CLOSED  | The mayor of Bonn was harsh
                    """)
    void shouldSayHowFarATextSpeaksOfTheOrganisation(Opening expected, String text) {
        assertThat(GATE.open("A title", text)).isEqualTo(expected);
    }

    @Test
    void shouldAddUpTitleAndText() {
        assertThat(GATE.passes("The emir", "He walked to the post at Rutba")).isTrue();
    }

    @Test
    void shouldLetEveryRelevantArticleOfTheCorpusPass() throws IOException {
        assertThat(relevantThatFail("/corpus/labelled.jsonl")).isZero();
        assertThat(relevantThatFail("/corpus/traps.jsonl")).isZero();
    }

    private static int relevantThatFail(String resource) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        int missed = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OrganisationGateTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = mapper.readTree(line);
                boolean passes = GATE.passes(
                        article.get("title").asText(), article.get("text").asText());
                missed += article.get("relevant").asBoolean() && !passes ? 1 : 0;
            }
        }
        return missed;
    }
}
