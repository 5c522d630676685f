package org.trailcase.intake.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Counts the records of a sound JSON file in another way than the importer does: by the depth of the braces alone.
final class RecordCount {
    private RecordCount() {}

    static int of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean isGzip = bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        try (var in = isGzip ? new GZIPInputStream(new ByteArrayInputStream(bytes)) : new ByteArrayInputStream(bytes)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // Texts first, so that no brace in one is counted.
            String bare = text.replaceAll("\"Records\"\\s*:", "R").replaceAll("\"(\\\\.|[^\"\\\\])*+\"", "");
            return count(bare, bare.replaceAll("\\s+", "").startsWith("{R") ? 1 : 0);
        }
    }

    private static int count(String bare, int depthOfRecords) {
        int depth = 0;
        int records = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '{') {
                records += depth == depthOfRecords ? 1 : 0;
                depth++;
            } else if (c == '}') {
                depth--;
            }
        }
        return records;
    }
}
