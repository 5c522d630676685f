package org.trailcase.casefile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.trailcase.json.JsonException;
import org.trailcase.trail.NotAnEvent;

/// A small trail written by hand, put into a case the way an import does it.
final class TrailText {
    private final List<String> records = new ArrayList<>();

    static String event(int number, String time, String source, String name, String user, String more) {
        return """
               {"eventVersion":"1.09","eventTime":"%s","eventSource":"%s.amazonaws.com","eventName":"%s","awsRegion":"us-east-1",\
               "sourceIPAddress":"203.0.113.%d","userAgent":"aws-cli/2","eventID":"00000000-0000-4000-8000-%012d",\
               "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/%s","accountId":"111122223333","accessKeyId":"AKIAEXAMPLE%s","userName":"%s"},\
               "recipientAccountId":"111122223333","eventCategory":"Management"%s}"""
                .formatted(time, source, name, number % 250, number, user, user.toUpperCase(java.util.Locale.ROOT), user, more);
    }

    TrailText with(String record) {
        records.add(record);
        return this;
    }

    byte[] gz() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(("{\"Records\":[" + String.join(",", records) + "]}").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    void into(Receiving receiving, String name) throws IOException, JsonException, NotAnEvent {
        byte[] delivered = gz();
        String hash = HexFormat.of().formatHex(Hashes.sha256().digest(delivered));
        if (receiving.holds(hash)) {
            return;
        }
        receiving.open(
                new Delivered(name, hash, delivered.length, true, Optional.empty()),
                ExhibitKind.TRAIL,
                "CloudTrail log file",
                new ByteArrayInputStream(delivered));
        long start = "{\"Records\":[".length();
        for (int i = 0; i < records.size(); i++) {
            int length = records.get(i).getBytes(StandardCharsets.UTF_8).length;
            byte[] record = records.get(i).getBytes(StandardCharsets.UTF_8);
            receiving.add(new EventReader().read(record, 0, record.length), new Origin(i, start, length));
            start += length + 1;
        }
        receiving.finish();
    }
}
