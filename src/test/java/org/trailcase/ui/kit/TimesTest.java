package org.trailcase.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            UTC,           true
            Etc/UTC,       true
            Z,             true
            Europe/Berlin, false
            Asia/Tokyo,    false
            """)
    void utcIsKnownUnderEachOfItsNames(String zone, boolean utc) {
        assertThat(Times.isUtc(ZoneId.of(zone))).isEqualTo(utc);
    }
}
