package org.trailcase.casefile.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trailcase.trail.digest.DigestCheck;

/// What the evidence of a case shows of which account and Region at which time, and what it could not have shown.
///
/// Silence is no proof of a gap: only digests tell that something was delivered that is not there, or that nothing was.
public final class Coverage {
    private static final List<Integer> STEP_HOURS = List.of(1, 3, 6, 12, 24, 7 * 24, 28 * 24);

    private final Tally tally;
    private final DigestWord digests;
    private final boolean digestsSpeak;
    private final Sources sources;
    private final Map<Place, Stretch> spans = new TreeMap<>();
    private final Map<Place, List<Stretch>> gapsOf = new TreeMap<>();

    private Coverage(Tally tally, DigestCheck check, Sources sources) {
        this.tally = tally;
        this.digests = new DigestWord(check, sources.withDefects());
        this.digestsSpeak = !check.chains().isEmpty();
        this.sources = sources;
        digests.gaps().forEach(gap ->
                gapsOf.computeIfAbsent(gap.place(), _ -> new ArrayList<>()).add(gap.stretch()));
        SortedSet<Place> places = new TreeSet<>(tally.hours().keySet());
        places.addAll(digests.places());
        places.addAll(gapsOf.keySet());
        places.forEach(place -> span(place).ifPresent(span -> spans.put(place, span)));
    }

    public static Coverage of(Tally tally, DigestCheck check, Sources sources) {
        return new Coverage(tally, check, sources);
    }

    /// The accounts with events, in the order of their numbers.
    public List<AccountCoverage> accounts() {
        return tally.accounts();
    }

    /// The accounts and Regions of which anything is in evidence.
    public Set<Place> places() {
        return spans.keySet();
    }

    /// What digests say is lacking, by place and time.
    public List<CoverageGap> gaps() {
        return digests.gaps();
    }

    public boolean digestsSpeak() {
        return digestsSpeak;
    }

    public Sources sources() {
        return sources;
    }

    public long events() {
        return tally.accounts().stream().mapToLong(AccountCoverage::events).sum();
    }

    /// What could not have been seen, in sentences.
    public List<String> limits() {
        return new Limits(this).sentences();
    }

    /// From the first evidence to the last; empty where there is none with a time.
    public Optional<Stretch> span() {
        return Stretch.around(spans.values().stream());
    }

    /// All places over the whole time, in at most so many columns.
    public Grid grid(int mostColumns) {
        return span().map(whole -> grid(whole, mostColumns)).orElse(Grid.EMPTY);
    }

    /// All places over a stretch, in at most so many columns of an hour or more each.
    public Grid grid(Stretch wanted, int mostColumns) {
        long stepHours = step(wanted, mostColumns);
        Instant start = begin(wanted, stepHours);
        int columns = (int) Math.max(1, columns(wanted, stepHours));
        Grid empty = new Grid(start, Duration.ofHours(stepHours), columns, List.of());
        List<Grid.Line> lines = spans.keySet().stream().map(place -> line(place, empty)).toList();
        return new Grid(start, empty.step(), columns, lines);
    }

    private static long step(Stretch wanted, int mostColumns) {
        int most = Math.max(2, mostColumns);
        long hours = Math.ceilDiv(Duration.between(wanted.start(), wanted.end()).toSeconds(), EventHours.SECONDS);
        return STEP_HOURS.stream()
                .filter(step -> columns(wanted, step) <= most)
                .findFirst()
                .map(Integer::longValue)
                // One column more than the length asks for, since columns begin at full steps.
                .orElseGet(() -> Math.ceilDiv(Math.ceilDiv(hours, most - 1L), 24L) * 24);
    }

    private static long columns(Stretch wanted, long stepHours) {
        long seconds = Duration.between(begin(wanted, stepHours), wanted.end()).toSeconds();
        return Math.ceilDiv(seconds, stepHours * EventHours.SECONDS);
    }

    // Columns begin at full steps since 1970-01-01 UTC: days at midnight.
    private static Instant begin(Stretch wanted, long stepHours) {
        long seconds = stepHours * EventHours.SECONDS;
        return Instant.ofEpochSecond(Math.floorDiv(wanted.start().getEpochSecond(), seconds) * seconds);
    }

    private Grid.Line line(Place place, Grid grid) {
        long[] counts = Optional.ofNullable(tally.hours().get(place))
                .map(hours -> hours.counted(grid.start(), grid.step().toHours(), grid.columns()))
                .orElseGet(() -> new long[grid.columns()]);
        boolean[] gap = new boolean[grid.columns()];
        gapsOf.getOrDefault(place, List.of()).forEach(stretch -> mark(gap, stretch, grid));
        List<Grid.Cell> cells = new ArrayList<>(grid.columns());
        for (int column = 0; column < grid.columns(); column++) {
            cells.add(new Grid.Cell(counts[column], state(place, counts[column], gap[column], grid.stretch(column))));
        }
        return new Grid.Line(place, cells);
    }

    private static void mark(boolean[] columns, Stretch stretch, Grid grid) {
        if (stretch.isEmpty()) {
            return;
        }
        long step = grid.step().toMillis();
        long from = Math.floorDiv(Duration.between(grid.start(), stretch.start()).toMillis(), step);
        long until = Math.ceilDiv(Duration.between(grid.start(), stretch.end()).toMillis(), step);
        for (long column = Math.max(0, from); column < Math.min(columns.length, until); column++) {
            columns[(int) column] = true;
        }
    }

    private CellState state(Place place, long events, boolean gap, Stretch time) {
        if (events > 0) {
            return gap ? CellState.PARTIAL : CellState.EVENTS;
        }
        if (gap) {
            return CellState.GAP;
        }
        Stretch span = Optional.ofNullable(spans.get(place)).orElseThrow();
        if (!span.overlaps(time)) {
            return CellState.UNSEEN;
        }
        return digests.vouches(place, time) ? CellState.QUIET : CellState.SILENT;
    }

    private Optional<Stretch> span(Place place) {
        Stream<Stretch> events = Optional.ofNullable(tally.hours().get(place)).stream().map(EventHours::span);
        Stream<Stretch> told = Stream.concat(
                digests.spans(place).stream(), gapsOf.getOrDefault(place, List.of()).stream());
        return Stretch.around(Stream.concat(events, told));
    }
}
