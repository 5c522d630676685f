package org.trailcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InflatedExhibitTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 18, (16 << 20) + 77, 24 << 20})
    void anyStretchIsCutAsItStands(int size) throws IOException {
        byte[] content = content(size);
        InflatedExhibit exhibit = InflatedExhibit.of(new ByteArrayInputStream(content));
        Random random = new Random(5);

        for (int i = 0; i < 200; i++) {
            int start = random.nextInt(size);
            int length = random.nextInt(Math.min(size - start, 600_000) + 1);
            assertThat(exhibit.cut(start, length)).isEqualTo(Arrays.copyOfRange(content, start, start + length));
        }
        assertThatThrownBy(() -> exhibit.cut(size - 1, 2)).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {3 << 18, 20 << 20})
    void aContentThatWasCutOffGivesWhatStandsBefore(int size) throws IOException {
        byte[] content = content(size);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

        InflatedExhibit exhibit = InflatedExhibit.of(new GZIPInputStream(new ByteArrayInputStream(half)));

        assertThat(exhibit.cut(size / 4, 1000)).isEqualTo(Arrays.copyOfRange(content, size / 4, size / 4 + 1000));
        assertThatThrownBy(() -> exhibit.cut(size - 1000, 1000)).isInstanceOf(EOFException.class);
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        Random random = new Random(3);
        for (int i = 0; i < size; i++) {
            content[i] = (byte) ('a' + random.nextInt(8));
        }
        return content;
    }
}
