package org.trailcase.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;

/// Columns of many made events, always the same, asked as a case asks its own.
public final class MadeColumns {
    private static final long START = 1_767_225_600_000L;
    private static final List<Facet> FACETS = List.of(
            Facet.OUTCOME,
            Facet.PRINCIPAL,
            Facet.ACTION,
            Facet.SERVICE,
            Facet.ADDRESS,
            Facet.ERROR,
            Facet.REGION,
            Facet.ACCOUNT);
    private static final int SECONDS = 86_400 * 60;

    private final Columns columns;
    private final Marks marks;
    private final Finder finder;

    public MadeColumns(int rows) {
        Random random = new Random(11);
        columns = new Columns(words(random), rows);
        for (int row = 0; row < rows; row++) {
            columns.id[row] = row + 1L;
            columns.time[row] = START + (long) ((double) row / rows * SECONDS) * 1000;
            columns.identity[row] = skewed(random, columns.words.identities().size());
            columns.call[row] = skewed(random, columns.words.calls().size());
            // A session comes from one place or two, with one program, and works in few Regions of one account.
            int identity = columns.identity[row];
            columns.address[row] = (identity * 7 + (random.nextInt(10) == 0 ? 1 : 0)) % columns.words.addresses().size();
            columns.agent[row] = identity * 3 % columns.words.agents().size();
            columns.region[row] = (identity + random.nextInt(3) / 2) % columns.words.regions().size();
            columns.account[row] = identity % columns.words.accounts().size();
            columns.resource[row] = skewed(random, columns.words.resources().size());
            int outcome = random.nextInt(100);
            columns.outcome[row] = (byte) (outcome < 8 ? 1 : outcome < 11 ? 2 : 0);
            columns.error[row] = columns.outcome[row] == 0 ? 0 : 1 + skewed(random, columns.words.errors().size() - 1);
            columns.readOnly[row] = (byte) (random.nextInt(10) < 8 ? 1 : 0);
        }
        try {
            Database database = Database.open(Files.createTempDirectory("bench").resolve("empty.trailcase"), true);
            Schema.create(database);
            Clock clock = Clock.systemUTC();
            Custody custody = new Custody(database, clock);
            marks = new Marks(database, database, custody, new Examiner("Bench"), clock, new ReentrantLock());
            RecordStream stream = new RecordStream(database, new RawRecords(database));
            finder = new Finder(columns, marks, new Exhibits(database), new TextSearch(database, stream), new Decisions(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Few words are met often, and most of them hardly ever.
    private static int skewed(Random random, int words) {
        double at = random.nextDouble();
        return (int) (at * at * at * words);
    }

    private static Words words(Random random) {
        List<EventRow.Who> identities = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String role = "arn:aws:iam::%s:role/team-%d".formatted(i % 3 == 0 ? "111122223333" : "444455556666", i / 40);
            identities.add(new EventRow.Who(
                    "AssumedRole", "team-%d/session-%d".formatted(i / 40, i), role, "session-" + i, "111122223333", "ASIAMADE" + i, "2026-01-01T00:00:00Z"));
        }
        List<Words.Call> calls = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            String service = List.of("s3", "iam", "kms", "ec2", "sts", "lambda").get(i % 6);
            calls.add(new Words.Call(service + ".amazonaws.com", "Call" + i, service + ":Call" + i));
        }
        return new Words(
                calls,
                identities,
                made(50_000, i -> i % 10 == 0 ? "2001:db8::%x".formatted(i) : "%s.%d.%d".formatted(random.nextBoolean() ? "203.0" : "198.51", i / 256, i % 256)),
                made(2_000, i -> "aws-cli/2." + i),
                made(40, i -> i == 0 ? "" : "Error" + i),
                made(17, i -> "region-" + i),
                made(30, i -> "%012d".formatted(i)),
                made(100_000, i -> "arn:aws:s3:::bucket-" + i),
                made(3, i -> List.of("Management", "Data", "Insight").get(i)));
    }

    private static List<String> made(int count, IntFunction<String> word) {
        return IntStream.range(0, count).mapToObj(word).toList();
    }

    /// The events that answer, of a case without marks.
    public EventRows find(String typed) throws QueryException {
        return new EventRows(columns, finder.find(EventQuery.parse(typed)));
    }

    public Histogram histogram(EventRows rows, Duration width) {
        Instant start = Instant.ofEpochMilli(START);
        return TimeBins.of(rows, start, start.plusSeconds(SECONDS), (int) (SECONDS / width.toSeconds()));
    }

    /// Without the facet of marks.
    public List<Facet.Top> facets(EventRows rows, int most) {
        return FacetCounts.of(rows, FACETS, marks, most);
    }

    public int sessions(EventRows rows) {
        return Doings.of(rows).identities().length;
    }
}
