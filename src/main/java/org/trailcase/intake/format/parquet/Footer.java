package org.trailcase.intake.format.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The end of a file, in which it says what is in it: looked at before the library believes it.
///
/// Source: "File format" of the documentation of Apache Parquet, read 2026-11-24.
final class Footer {
    private static final int TAIL = 8;
    private static final int LONGEST = 64 << 20;
    private static final String NO_END =
            "A Parquet file without its end, which tells what is in it: nothing of it can be read; copy it again from where it was.";

    private Footer() {}

    static void check(SeekableBytes bytes) throws IOException, Flaw {
        if (bytes.length() < 4 + TAIL) {
            throw new Flaw(NO_END);
        }
        ByteBuffer tail = bytes.readRange(bytes.length() - TAIL, TAIL).slice().order(ByteOrder.LITTLE_ENDIAN);
        int length = tail.getInt();
        String magic = StandardCharsets.ISO_8859_1.decode(tail).toString();
        if (magic.equals("PARE")) {
            throw new Flaw(Reader.ENCRYPTED);
        }
        if (!magic.equals("PAR1")) {
            throw new Flaw(NO_END);
        }
        if (length <= 0 || length > bytes.length() - TAIL - 4) {
            throw new Flaw(Reader.DAMAGED);
        }
        if (length > LONGEST) {
            throw new Flaw("A Parquet file that takes %,d MB to say what is in it, which is beyond reason.".formatted(length >> 20));
        }
        try {
            new Compact(bytes.readRange(bytes.length() - TAIL - length, length)).skipStruct();
        } catch (Compact.Damaged e) {
            throw new Flaw(Reader.DAMAGED, e);
        }
    }
}
