package org.trailcase.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.trailcase.intake.Packed;
import org.trailcase.trail.digest.SignedTrail;

/// Sound files of every form that is read: those that other tests read, and some that are made.
final class Samples {
    private static final Path RESOURCES = Path.of("src/test/resources/org/trailcase");
    private static final Path CASES = Path.of("sample-cases");
    private static final int LOG_FILES = 3;
    private static final String CREDENTIALS =
            """
            user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,\
            access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,\
            access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,\
            access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated
            <root_account>,arn:aws:iam::111122223333:root,2019-01-01T00:00:00+00:00,not_supported,no_information,not_supported,\
            not_supported,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A
            dora,arn:aws:iam::111122223333:user/dora,2020-01-01T00:00:00+00:00,true,2026-02-03T04:05:06+00:00,2025-01-01T00:00:00+00:00,\
            N/A,false,true,2025-01-01T00:00:00+00:00,2026-02-03T04:05:06+00:00,eu-west-1,iam,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A
            """;

    private Samples() {}

    /// Files of text, none of them packed.
    static List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        all.add(new Sample("made-log.json", Packed.log(0, 12)));
        addFolder(all, RESOURCES.resolve("intake/format/trail"));
        addFolder(all, RESOURCES.resolve("explain/golden/evidence"));
        addFolder(all, RESOURCES.resolve("trail/answer"));
        addFolder(all, CASES.resolve("crypto-mining/evidence/guardduty"));
        addFolder(all, CASES.resolve("crypto-mining/evidence/iam"));
        addLogFiles(all);
        addDigests(all);
        all.add(new Sample("credential-report.csv", CREDENTIALS));
        return List.copyOf(all);
    }

    private static void addFolder(List<Sample> all, Path folder) {
        for (Path file : files(folder, 1)) {
            if (!file.toString().endsWith(".expected")) {
                all.add(new Sample(file.getFileName().toString(), bytes(file)));
            }
        }
    }

    private static void addLogFiles(List<Sample> all) {
        List<Path> logs = files(CASES.resolve("credential-hunt/evidence/AWSLogs"), 12);
        for (Path file : logs.subList(0, Math.min(LOG_FILES, logs.size()))) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(file)))) {
                all.add(new Sample(file.getFileName().toString().replace(".gz", ""), in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void addDigests(List<Sample> all) {
        SignedTrail.Key key = SignedTrail.Key.of("0123456789abcdef0123456789abcdef");
        SignedTrail trail = new SignedTrail(key, "eu-west-1");
        trail.hour(2);
        SignedTrail.Hour hour = trail.hour(3);
        all.add(new Sample(hour.digest().file().name().replace(".gz", ""), hour.digest().file().text()));
        all.add(new Sample("head-object.json", hour.digest().head()));
        all.add(new Sample("public-keys.json", key.exported(SignedTrail.START, SignedTrail.START.plusSeconds(86_400))));
    }

    private static List<Path> files(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
