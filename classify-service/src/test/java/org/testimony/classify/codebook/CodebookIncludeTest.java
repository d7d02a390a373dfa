package org.testimony.classify.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookIncludeTest {
    private static final String SHARED = """
            version: "2.0.0"
            inclusion: {defector: 3, left: 3, fled: 2, moved: 2, turned: 1, member: 1, threshold: 3}
            narratives:
              - code: hardship
                threshold: 0.85
                strong: {en: [hunger, cold]}
                plain: {en: [mud]}
                weak: {en: [rain]}
            lexicon:
              other-org: {any: [Red Hand, Blue Hand]}
            patterns:
              left: {en: [quit <org>, dropped <org>]}
            """;
    private static final String OWN = """
            id: red-hand
            version: "1.0.0"
            include: [shared.yaml]
            organisation: {id: red-hand, names: [Red Hand]}
            inclusion: {rule: Who left the Red Hand.}
            narratives:
              - code: hardship
                name: A hard life
                definition: Hunger and cold.
                strong: {en: [frost]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeShared() throws IOException {
        Files.writeString(folder.resolve("shared.yaml"), SHARED);
    }

    @Test
    void shouldAddItsOwnCuesToTheSharedOnes() throws IOException {
        // When
        Codebook codebook = read(OWN);

        // Then
        assertThat(codebook.narratives().get(0).strong().in("en")).containsExactly("hunger", "cold", "frost");
        assertThat(codebook.narratives().get(0).name()).isEqualTo("A hard life");
        assertThat(codebook.includes()).containsExactly(new IncludedPart("shared.yaml", "2.0.0"));
        assertThat(codebook.version()).isEqualTo("1.0.0");
    }

    @Test
    void shouldNotCountItsOwnNameAmongOtherOrganisations() throws IOException {
        assertThat(read(OWN).lexicon().of("other-org", "en")).containsExactly("Blue Hand");
    }

    @Test
    void shouldDoWithoutASharedCue() throws IOException {
        // When
        Codebook codebook = read(OWN + "without: {patterns: {left: {en: [dropped <org>]}}}\n");

        // Then
        assertThat(codebook.patterns().of("left", "en")).containsExactly("quit <org>");
    }

    @Test
    void shouldRefuseToDoWithoutWhatIsNotThere() {
        assertThatThrownBy(() -> read(OWN + "without: {patterns: {left: {en: [droped <org>]}}}\n"))
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining("without.patterns.left.en")
                .hasMessageContaining("droped <org>");
    }

    @Test
    void shouldHaveAnotherHashWhenAnIncludedFileHasAnotherVersion() throws IOException {
        // Given
        String before = read(OWN).hash();

        // When
        Files.writeString(folder.resolve("shared.yaml"), SHARED.replace("2.0.0", "2.0.1"));

        // Then
        assertThat(read(OWN).hash()).isNotEqualTo(before);
    }

    @Test
    void shouldKeepItsHashWhenOnlyACommentChanges() throws IOException {
        assertThat(read("# a remark\n" + OWN).hash()).isEqualTo(read(OWN).hash());
    }

    @Test
    void shouldNameFileAndLineOfAWrongEntryInAnIncludedFile() throws IOException {
        // Given
        Files.writeString(folder.resolve("shared.yaml"), SHARED.replace("en: [hunger, cold]", "xx: [hunger, cold]"));

        // Then
        assertThatThrownBy(() -> read(OWN))
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining("shared.yaml, line 6")
                .hasMessageContaining("language must be one of");
    }

    @Test
    void shouldTakeWhatIsNotBesideItFromWhatComesWithTheService() throws IOException {
        // When
        Codebook codebook = read("""
                id: red-hand
                version: "1.0.0"
                include: [islamic-state.yaml]
                organisation: {id: red-hand}
                """);

        // Then
        assertThat(codebook.patterns().of("left", "en")).isNotEmpty();
    }

    @Test
    void shouldSayWhatItCannotInclude() {
        assertThatThrownBy(() -> read(OWN.replace("shared.yaml", "nowhere.yaml")))
                .hasMessageContaining("include nowhere.yaml is neither beside it nor among");
        assertThatThrownBy(() -> read(OWN.replace("shared.yaml", "../shared.yaml")))
                .hasMessageContaining("must be the name of a .yaml file, no path");
        assertThatThrownBy(() -> read(OWN.replace("shared.yaml", "own.yaml"))).hasMessageContaining("includes itself");
    }

    @Test
    void shouldRefuseAnIncludedFileWithoutAVersion() throws IOException {
        // Given
        Files.writeString(folder.resolve("shared.yaml"), SHARED.replaceFirst("version.*\n", ""));

        // Then
        assertThatThrownBy(() -> read(OWN)).hasMessageContaining("include shared.yaml has no version");
    }

    @Test
    void shouldRefuseAKeyThatStandsTwice() {
        assertThatThrownBy(() -> read(OWN + "version: \"1.0.1\"\n"))
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining("own.yaml");
    }

    private Codebook read(String own) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), own);
        return CodebookReader.fromPath(file);
    }
}
