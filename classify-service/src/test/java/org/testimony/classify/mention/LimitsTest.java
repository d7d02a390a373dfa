package org.testimony.classify.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final LeavingModel.Limits LOW = new LeavingModel.Limits(0.45, 0.25, 0.5, 0.4, 0.2);
    private static final LeavingModel.Limits HIGH = new LeavingModel.Limits(0.7, 0.25, 0.5, 0.4, 0.2);

    @Test
    void shouldAskMoreOfATextInWhichNoRuleFindsALeaving() {
        assertThat(LOW.text(true)).isEqualTo(0.45);
        assertThat(LOW.text(false)).isEqualTo(0.6);
    }

    @Test
    void shouldNeverAskLessThanTheLearntLimit() {
        assertThat(HIGH.text(true)).isEqualTo(0.7);
        assertThat(HIGH.text(false)).isEqualTo(0.7);
    }
}
