package org.trailcase.casefile.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.trail.digest.Digest;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.trail.digest.DigestException;
import org.trailcase.trail.digest.DigestReader;
import org.trailcase.trail.digest.FileAtHand;
import org.trailcase.trail.digest.SignedTrail;

class CoverageTest {
    private static final SignedTrail.Key KEY = SignedTrail.Key.of("31e8b5433410dfb61a9dc45cc65b22ff");
    private static final Instant START = SignedTrail.START;
    private static final String ACCOUNT = SignedTrail.ACCOUNT;
    private static final Place EAST = new Place(ACCOUNT, "us-east-1");
    private static final Place WEST = new Place(ACCOUNT, "eu-west-1");

    // Each sign is an hour: a digit so many events, '-' none.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3         | #
            1-1       | #.#
            --2---5-- | ??#...#??
            """)
    void withoutDigestsAnHourHasEventsIsSilentOrBeyondTheEvidenceOfItsRegion(String east, String expected) {
        String whole = "1".repeat(east.length());

        Grid grid = Coverage.of(tally(whole, east), nothing(), whole()).grid(100);

        assertThat(signs(grid, EAST)).isEqualTo(expected);
        assertThat(signs(grid, WEST)).isEqualTo("#".repeat(whole.length()));
    }

    @Test
    void digestsConfirmSilenceAndNameTheGapsAndNothingElse() {
        SignedTrail trail = new SignedTrail(KEY, "us-east-1");
        int[] files = {1, 0, 2, 0, 0, 1, 0, 0, 1, 1, 0, 1};
        for (int some : files) {
            trail.hour(some);
        }
        List<SignedTrail.Delivered> logs = trail.hours().stream().flatMap(hour -> hour.files().stream()).toList();
        SignedTrail.Delivered missing = trail.hours().get(5).files().getFirst();
        List<SignedTrail.Delivered> here = logs.stream().filter(log -> !log.equals(missing)).toList();
        // The digest of hour 7 is lacking too.
        List<Digest> digests = trail.hours().stream()
                .filter(hour -> !hour.start().equals(START.plus(Duration.ofHours(7))))
                .map(hour -> digest(hour.digest().file()))
                .toList();

        Coverage coverage = Coverage.of(tally("", counts(here, 12)), check(digests, here), whole());

        assertThat(coverage.gaps()).extracting(gap -> entry(gap.kind(), gap.stretch().start()))
                .containsExactly(
                        entry(CoverageGap.Kind.MISSING_FILE, START.plus(Duration.ofHours(5)).plus(Duration.ofMinutes(3))),
                        entry(CoverageGap.Kind.MISSING_DIGEST, START.plus(Duration.ofHours(7))));
        // Nobody vouches for the digest before the lacking one, nor for the last: silence before them is not confirmed.
        assertThat(signs(coverage.grid(100), EAST)).isEqualTo("#-#--!.!##.#");
        assertThat(coverage.limits()).contains("The digests in evidence tell of 2 gaps. Of places and times without digests they say nothing.");
    }

    @Test
    void aChainThatStartsAnewLeavesAGapBetween() {
        SignedTrail trail = new SignedTrail(KEY, "us-east-1");
        for (int i = 0; i < 6; i++) {
            if (i == 4) {
                trail.restart();
            }
            trail.hour(1);
        }
        List<SignedTrail.Delivered> here =
                trail.hours().stream().filter(hour -> hour(hour.start()) != 3).flatMap(hour -> hour.files().stream()).toList();
        List<Digest> digests = trail.hours().stream()
                .filter(hour -> hour(hour.start()) != 3)
                .map(hour -> digest(hour.digest().file()))
                .toList();

        Coverage coverage = Coverage.of(tally("", counts(here, 6)), check(digests, here), whole());

        assertThat(coverage.gaps()).extracting(CoverageGap::kind).containsExactly(CoverageGap.Kind.NO_DIGEST);
        assertThat(signs(coverage.grid(100), EAST)).isEqualTo("###!##");
    }

    @Test
    void aFileWithDefectsConfirmsNoSilence() {
        SignedTrail trail = new SignedTrail(KEY, "us-east-1");
        for (int i = 0; i < 4; i++) {
            trail.hour(1);
        }
        List<SignedTrail.Delivered> here = trail.hours().stream().flatMap(hour -> hour.files().stream()).toList();
        List<Digest> digests = trail.hours().stream().map(hour -> digest(hour.digest().file())).toList();
        DigestCheck check = check(digests, here);

        // As if no record of the second file, which is exhibit 1, could be read.
        Grid whole = Coverage.of(tally("", "1-11"), check, whole()).grid(100);
        Grid defect = Coverage.of(tally("", "1-11"), check, new Sources(0, 1, 0, Set.of(1))).grid(100);

        assertThat(signs(whole, EAST)).isEqualTo("#-##");
        assertThat(signs(defect, EAST)).isEqualTo("#.##");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1      | 1 hour
            99     | 1 hour
            150    | 3 hours
            2400   | 7 days
            9000   | 7 days
            600000 | 253 days
            """)
    void stepsGrowWithTheTime(int hours, String step) {
        Grid grid = Coverage.of(tally("", "1" + "-".repeat(hours - 1) + "1"), nothing(), whole()).grid(100);

        assertThat(grid.columns()).isLessThanOrEqualTo(100);
        assertThat(grid.stepWords()).isEqualTo(step);
    }

    @Test
    void whatIsAbsentIsSaidOfTheAccountThatLacksIt() {
        AccountCoverage one = account(ACCOUNT, EventKind.DATA, 1, 0);
        AccountCoverage other = account("444455556666", EventKind.MANAGEMENT_WRITE, 0, 2);

        List<String> limits = Coverage.of(new Tally(new TreeMap<>(), List.of(one, other)), nothing(), new Sources(1, 2, 0, Set.of()))
                .limits();

        assertThat(limits)
                .anySatisfy(limit -> assertThat(limit).startsWith("Of 444455556666: No data events in evidence"))
                .anySatisfy(limit -> assertThat(limit).startsWith("Of 444455556666: No events of IAM"))
                .anySatisfy(limit -> assertThat(limit).startsWith("No Insights events in evidence"))
                .anySatisfy(limit -> assertThat(limit).startsWith("2 events come from forms that hold less"))
                .anySatisfy(limit -> assertThat(limit).startsWith("No digests of CloudTrail in evidence"))
                .contains("Not read: 1 refused file, 2 records with a defect, 0 damaged files from some point on; what they held could not have been seen.");
    }

    private static AccountCoverage account(String name, EventKind kind, long global, long reduced) {
        return new AccountCoverage(name, START, START, new TreeMap<>(Map.of(kind, 3L)), global, reduced);
    }

    static String signs(Grid grid, Place place) {
        return grid.lines().stream()
                .filter(line -> line.place().equals(place))
                .flatMap(line -> line.cells().stream())
                .map(cell -> switch (cell.state()) {
                    case EVENTS -> "#";
                    case PARTIAL -> "%";
                    case GAP -> "!";
                    case QUIET -> "-";
                    case SILENT -> ".";
                    case UNSEEN -> "?";
                })
                .collect(Collectors.joining());
    }

    private static long hour(Instant at) {
        return Duration.between(START, at).toHours();
    }

    private static String counts(List<SignedTrail.Delivered> logs, int hours) {
        StringBuilder counts = new StringBuilder();
        for (int hour = 0; hour < hours; hour++) {
            String time = "\"eventTime\":\"%s".formatted(START.plus(Duration.ofHours(hour)).toString().substring(0, 13));
            long events = logs.stream().filter(log -> log.text().contains(time)).count();
            counts.append(events == 0 ? "-" : String.valueOf(events));
        }
        return counts.toString();
    }

    private static Tally tally(String west, String east) {
        SortedMap<Place, EventHours> hours = new TreeMap<>();
        hours.put(EAST, hours(east));
        if (!west.isEmpty()) {
            hours.put(WEST, hours(west));
        }
        return new Tally(hours, List.of());
    }

    private static EventHours hours(String counts) {
        EventHours hours = new EventHours();
        for (int i = 0; i < counts.length(); i++) {
            if (counts.charAt(i) != '-') {
                hours.add(START.getEpochSecond() / 3600 + i, counts.charAt(i) - '0');
            }
        }
        return hours;
    }

    private static DigestCheck nothing() {
        return check(List.of(), List.of());
    }

    private static Sources whole() {
        return new Sources(0, 0, 0, Set.of());
    }

    private static DigestCheck check(List<Digest> digests, List<SignedTrail.Delivered> logs) {
        List<FileAtHand> files = new ArrayList<>();
        for (SignedTrail.Delivered log : logs) {
            String hash = sha256(log.bytes());
            files.add(new FileAtHand(files.size(), log.name(), hash, hash));
        }
        return DigestCheck.of(new DigestCheck.Evidence(digests, List.of(), List.of(), List.of(), files));
    }

    private static Digest digest(SignedTrail.Delivered file) {
        try {
            return DigestReader.read(file.bytes(), new Digest.Source(file.name(), "0"));
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
