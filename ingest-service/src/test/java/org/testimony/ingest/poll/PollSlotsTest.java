package org.testimony.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PollSlotsTest {
    private final PollSlots slots = new PollSlots(2, 1);

    @Test
    void shouldLetOthersBeginWhenAPollStepsAside() {
        // Given
        PollSlots.Slot slow = slots.take();
        PollSlots.Slot slower = slots.take();
        assertThat(slots.free()).isZero();

        // When, Then
        assertThat(slow.stepAside()).isTrue();
        assertThat(slots.free()).isEqualTo(1);
        assertThat(slower.stepAside()).isFalse();
        assertThat(slots.taken()).isEqualTo(2);
        slow.leave();
        slow.leave();
        assertThat(slower.stepAside()).isTrue();
        slower.leave();
        assertThat(slots.free()).isEqualTo(2);
        assertThat(slots.taken()).isZero();
    }

    @Test
    void shouldNotStepAsideAfterTheEnd() {
        PollSlots.Slot quick = slots.take();
        quick.leave();
        assertThat(quick.stepAside()).isFalse();
        assertThat(slots.free()).isEqualTo(2);
    }
}
