package org.trailcase.intake.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipMembersTest {

    @Test
    void membersInARowAreOneContent() throws IOException {
        var gzip = members(join(gzip("one,"), gzip(""), gzip("two"), new byte[512]));

        assertThat(text(gzip)).isEqualTo("one,two");
        assertThat(gzip.flaw()).isEmpty();
    }

    @Test
    void aHeaderWithNameCommentAndExtraFieldIsPassedOver() throws IOException {
        byte[] plain = gzip("content");
        byte[] header = {0x1f, (byte) 0x8b, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 3, 2, 0, 'x', 'y', 'n', 0, 'c', 0, 1, 2};

        var gzip = members(join(header, Arrays.copyOfRange(plain, 10, plain.length)));

        assertThat(text(gzip)).isEqualTo("content");
        assertThat(gzip.flaw()).isEmpty();
    }

    @Test
    void dataThatAreCutOffGiveWhatStoodBeforeTheCut() throws IOException {
        String content = "0123456789".repeat(100_000);
        byte[] whole = gzip(content);

        var gzip = members(Arrays.copyOf(whole, whole.length - 9));

        assertThat(content).startsWith(text(gzip));
        assertThat(gzip.flaw()).hasValueSatisfying(flaw -> assertThat(flaw).contains("cut off"));
    }

    @Test
    void aWrongChecksumIsToldAndTheContentKept() throws IOException {
        byte[] whole = gzip("content");
        whole[whole.length - 8] ^= 1;

        var gzip = members(whole);

        assertThat(text(gzip)).isEqualTo("content");
        assertThat(gzip.flaw()).hasValueSatisfying(flaw -> assertThat(flaw).contains("checksum"));
    }

    @Test
    void otherDataBehindTheEndAreTold() throws IOException {
        var gzip = members(join(gzip("content"), new byte[] {'x', 'y', 'z'}));

        assertThat(text(gzip)).isEqualTo("content");
        assertThat(gzip.flaw()).hasValueSatisfying(flaw -> assertThat(flaw).contains("follow the gzip data"));
    }

    @Test
    void aBombIsStoppedWithTheFigureItReached() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
        }

        var gzip = new ContentStream(
                new ByteArrayInputStream(bomb.toByteArray()), true, org.trailcase.work.Progress.SILENT);
        long inflated = gzip.transferTo(java.io.OutputStream.nullOutputStream());

        assertThat(inflated).isLessThanOrEqualTo(Growth.FREE + 65_536);
        assertThat(gzip.flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("67,1").contains("250 times"));
    }

    private static GzipMembers members(byte[] bytes) {
        return new GzipMembers(new ByteArrayInputStream(bytes));
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
