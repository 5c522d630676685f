package org.trailcase.report.section;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trailcase.aws.PolicyType;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.EventRows;
import org.trailcase.casefile.Histogram;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;
import org.trailcase.report.figure.HistogramFigure;

/// What the evidence can speak of and what it cannot: categories of events, times, policies, layers.
final class CoverageSection implements Section {
    private static final int BINS = 96;

    private final CaseReading reading;
    private final EventRows all;

    CoverageSection(CaseReading reading) {
        this.reading = reading;
        this.all = reading.caseFile().all();
    }

    @Override
    public String title() {
        return "Coverage and limits";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (all.size() == 0) {
            blocks.add(Block.Paragraph.of("The case holds no events, so nothing can be said of any call."));
        } else {
            overview(blocks);
            blocks.add(Block.Heading.of("Event categories held"));
            blocks.add(categories());
            blocks.addAll(CoverageBlocks.of(reading.coverage(), reading.width()));
        }
        blocks.add(Block.Heading.of("Policies held"));
        policies(blocks);
        blocks.add(Block.Heading.of("What this limits"));
        blocks.add(new Block.Bullets(limits()));
        return blocks;
    }

    private void overview(List<Block> blocks) {
        Instant first = all.row(0).time();
        Instant end = all.row(all.size() - 1).time().plusSeconds(1);
        Histogram histogram = reading.caseFile().histogram(all, first, end, BINS);
        long[] marked = new long[histogram.bins()];
        for (Marked event : reading.marked()) {
            long at = Duration.between(first, event.row().time()).toMillis()
                    / Math.max(1, histogram.width().toMillis());
            marked[(int) Math.min(marked.length - 1, at)]++;
        }
        List<HistogramFigure.Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < histogram.bins(); bin++) {
            bins.add(new HistogramFigure.Bin(histogram.startOf(bin), histogram.counts()[bin], marked[bin]));
        }
        blocks.add(new Block.Paragraph(
                Block.Tone.LEDE,
                Prose.of("%s from %s to %s UTC.".formatted(
                        Words.count(all.size(), "event"), Times.utc(first), Times.utc(end.minusSeconds(1))))));
        blocks.add(new Block.Figure(
                Prose.of("All events of the case over time, by stretches of "
                        + Times.length(histogram.width()) + "."),
                "%s over the whole period, of which %s are marked."
                        .formatted(Words.count(all.size(), "event"), Words.number(reading.marked().size())),
                HistogramFigure.of(bins, end, reading.width())));
    }

    private Block categories() {
        Map<String, List<EventRow>> byCategory = all.stream()
                .collect(Collectors.groupingBy(CoverageSection::category, TreeMap::new, Collectors.toList()));
        List<Row> rows = new ArrayList<>();
        for (String category : List.of("Management", "Data", "NetworkActivity", "Insight", "not recorded")) {
            List<EventRow> some = byCategory.getOrDefault(category, List.of());
            rows.add(row(category, some));
            byCategory.remove(category);
        }
        byCategory.forEach((category, some) -> rows.add(row(category, some)));
        return new Block.Table(
                Prose.of("Events by category, as CloudTrail names them. Records before version 1.07 name none."),
                List.of(
                        Column.left("Category", 20),
                        Column.right("Events", 13),
                        Column.right("Read-only", 13),
                        Column.right("Not read-only", 14),
                        Column.left("Regions", 40)),
                rows);
    }

    private static Row row(String category, List<EventRow> some) {
        if (some.isEmpty()) {
            Prose none = category.equals("not recorded") ? Prose.of("none") : Prose.ofStrong("none in the case");
            return Row.of(Prose.of(category), Prose.of(0), Prose.of(0), Prose.of(0), none);
        }
        long reads = some.stream().filter(row -> row.readOnly().orElse(false)).count();
        long writes = some.stream().filter(row -> !row.readOnly().orElse(true)).count();
        Set<String> regions = some.stream().map(EventRow::region).collect(Collectors.toCollection(TreeSet::new));
        return Row.of(
                Prose.of(category), Prose.of(some.size()), Prose.of(reads), Prose.of(writes),
                Prose.of(String.join(", ", regions)));
    }

    private static String category(EventRow row) {
        return row.category().isEmpty() ? "not recorded" : row.category();
    }

    private void policies(List<Block> blocks) {
        List<Snapshot> snapshots = reading.caseFile().policySnapshots();
        if (snapshots.isEmpty()) {
            blocks.add(Block.Paragraph.of("The case holds no export of policies: what AWS says in its own messages is"
                    + " all that is known of causes."));
            return;
        }
        blocks.add(new Block.Table(
                Prose.of("Exports of policies. An export speaks for the moment that it shows."),
                List.of(
                        Column.left("Exhibit", 14),
                        Column.left("Of what", 30),
                        Column.left("As of (UTC)", 22),
                        Column.left("As of is known", 28),
                        Column.right("Texts", 14)),
                snapshots.stream()
                        .map(snapshot -> Row.of(
                                reading.exhibit(snapshot.origin().sha256()),
                                Prose.of(snapshot.about()),
                                Prose.EMPTY.fixed(Times.utc(snapshot.origin().asOf())),
                                Prose.of(snapshot.origin().asOfFrom().words()),
                                Prose.of((int) snapshot.texts())))
                        .toList()));
    }

    private List<Prose> limits() {
        List<Prose> limits = new ArrayList<>();
        limits.add(Prose.of("Every count speaks of ").strong("recorded events").text("."));
        reading.coverage().limits().forEach(limit -> limits.add(Prose.of(limit)));
        if (!reading.digests().speaks()) {
            limits.add(Prose.of("The SHA-256 of each file shows that it has not changed since it was received, not that it was"
                    + " whole and unchanged before."));
        }
        Set<PolicyType> missing = missing();
        if (!missing.isEmpty()) {
            limits.add(Prose.of("For some or all marked events these layers of policy are not in evidence: ")
                    .strong(missing.stream().map(type -> type.title().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")))
                    .text(". Service and resource control policies can only take permission away."));
        }
        reading.marked().stream()
                .flatMap(event -> event.explanation().remarks().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .limit(12)
                .forEach(remark -> limits.add(Prose.of(remark)));
        return limits;
    }

    private Set<PolicyType> missing() {
        Set<PolicyType> missing = EnumSet.noneOf(PolicyType.class);
        reading.marked().forEach(event -> event.explanation()
                .evaluation()
                .ifPresent(evaluation -> evaluation.notInEvidence().map(LayerResult::policyType).forEach(missing::add)));
        return missing;
    }
}
