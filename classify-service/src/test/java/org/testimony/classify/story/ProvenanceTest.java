package org.testimony.classify.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.StoryId;

class ProvenanceTest {
    private final Map<StoryId, List<Origin>> stories = new LinkedHashMap<>();

    @Test
    void shouldCountEachPublisherOnce() {
        story("s1", by("Example News"));
        story("s2", by("The Example News"));
        story("s3", by("Other Paper"));

        assertThat(Provenance.independent(stories)).isEqualTo(2);
    }

    @Test
    void shouldCountStoriesOfOneAgencyOnce() {
        story("s1", by("Example News", "afp"));
        story("s2", by("Other Paper / AFP"));
        story("s3", by("Third Paper", "reuters"));

        assertThat(Provenance.independent(stories)).isEqualTo(2);
    }

    @Test
    void shouldCountTwoSourcesOfWhichAThirdStoryDraws() {
        story("s1", by("Example News", "afp", "reuters"));
        story("s2", by("Other Paper", "afp"));
        story("s3", by("Third Paper", "reuters"));

        assertThat(Provenance.independent(stories)).isEqualTo(2);
    }

    @Test
    void shouldTakeThePublisherWhoWasFirstForAllCopies() {
        story("s1", by("Example News"), by("Other Paper"), by("Third Paper"));
        story("s2", by("Other Paper"));

        assertThat(Provenance.independent(stories)).isEqualTo(2);
    }

    @Test
    void shouldTakeTheCreditOfOneCopyForAll() {
        story("s1", by("Example News"), by("Other Paper", "afp"));
        story("s2", by("Third Paper", "afp"));

        assertThat(Provenance.independent(stories)).isEqualTo(1);
    }

    @Test
    void shouldCountWhatIsUnknownForItself() {
        story("s1", Origin.UNKNOWN);
        story("s2", Origin.UNKNOWN);

        assertThat(Provenance.independent(stories)).isEqualTo(2);
        assertThat(Provenance.independent(Map.of())).isZero();
    }

    private void story(String id, Origin... origins) {
        stories.put(new StoryId(id), List.of(origins));
    }

    private static Origin by(String publisher, String... credited) {
        return Origin.of(
                publisher,
                Arrays.stream(credited).map(source -> new Credit(source, 0, 1)).toList());
    }
}
