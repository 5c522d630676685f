package org.trailcase.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trailcase.ui.events.EventColumns.TimeForm;

class EventColumnsTest {
    private static final Instant MORNING = Instant.parse("2026-03-12T09:04:14Z");

    @Test
    void eventsOfOneDayShowTheClockBelowTheDay() {
        TimeForm form = TimeForm.of(MORNING, Instant.parse("2026-03-12T23:59:59Z"));

        assertThat(form.title()).isEqualTo("12 Mar UTC");
        assertThat(form.written(MORNING)).isEqualTo("09:04:14");
    }

    @Test
    void eventsOfSeveralDaysShowTheDayInEachRow() {
        TimeForm form = TimeForm.of(MORNING, Instant.parse("2026-03-13T00:00:00Z"));

        assertThat(form.title()).isEqualTo("Time UTC");
        assertThat(form.written(MORNING)).isEqualTo("2026-03-12 09:04:14");
    }
}
