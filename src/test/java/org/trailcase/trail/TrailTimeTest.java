package org.trailcase.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-07-10T11:42:18Z              | 2023-07-10T11:42:18Z
            2019-09-03T19:37:27.192Z          | 2019-09-03T19:37:27.192Z
            2023-07-10T13:42:18+02:00         | 2023-07-10T11:42:18Z
            2023-07-10T13:42:18+0200          | 2023-07-10T11:42:18Z
            2022-09-25 16:16:37               | 2022-09-25T16:16:37Z
            2021-01-24 04:55:45.000           | 2021-01-24T04:55:45Z
            2024-06-03 15:23:22.000000000     | 2024-06-03T15:23:22Z
            2021-05-20 15:53:47Z              | 2021-05-20T15:53:47Z
            20131102T010628Z                  | 2013-11-02T01:06:28Z
            Apr 10, 2021 8:14:22 AM           | 2021-04-10T08:14:22Z
            'Jul 10, 2023, 6:18:41 PM'        | 2023-07-10T18:18:41Z
            1601-01-01T00:00:00Z              | 1601-01-01T00:00:00Z
            0001-01-01T00:00:00Z              | 0001-01-01T00:00:00Z
            """)
    void eachSpellingInRealTrailsIsRead(String text, Instant moment) {
        assertThat(TrailTime.parse(text)).contains(moment);
    }

    @Test
    void theNarrowBlankOfNewerJavaIsABlank() {
        assertThat(TrailTime.parse("Jul 10, 2023, 6:18:41\u202fPM")).contains(Instant.parse("2023-07-10T18:18:41Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "...", "redacted", "0000-00-00T00:00:00Z", "2023-02-30T00:00:00Z", "2023-07-10T24:00:01Z",
                "2023-07-10", "+999999999-01-01T00:00:00Z", "１２３４-01-01T00:00:00Z"
            })
    void whatIsNoMomentIsNotGuessed(String text) {
        assertThat(TrailTime.parse(text)).isEmpty();
    }

    @Test
    void aNumberIsSecondsOrMilliseconds() {
        assertThat(TrailTime.ofNumber("1688989338")).contains(Instant.parse("2023-07-10T11:42:18Z"));
        assertThat(TrailTime.ofNumber("1688989338000")).contains(Instant.parse("2023-07-10T11:42:18Z"));
        assertThat(TrailTime.ofNumber("1688989338.25")).contains(Instant.parse("2023-07-10T11:42:18.250Z"));
        assertThat(TrailTime.ofNumber("0")).contains(Instant.EPOCH);
        assertThat(TrailTime.ofNumber("1e300")).isEmpty();
    }
}
