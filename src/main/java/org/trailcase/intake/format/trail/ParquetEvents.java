package org.trailcase.intake.format.trail;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Source;
import org.trailcase.intake.format.EventSink;
import org.trailcase.intake.format.Format;
import org.trailcase.intake.format.NotTaken;
import org.trailcase.intake.format.parquet.Flaw;
import org.trailcase.intake.format.parquet.ParquetFile;
import org.trailcase.json.JsonValue;
import org.trailcase.work.Progress;

/// CloudTrail events in a Parquet file: of Security Lake, of an event data store, or of a query's UNLOAD.
///
/// Sources: Amazon Security Lake User Guide, "Open Cybersecurity Schema Framework (OCSF) in Security Lake" (Parquet, one
/// class of events a file), and Amazon Athena User Guide, "UNLOAD", read 2026-11-24. That exports of event data stores keep
/// the event in `eventData` is engineering knowledge.
final class ParquetEvents implements Format.Seeking {
    private static final Set<String> NEEDED = Set.of("eventname", "eventtime", "eventsource");
    private static final Set<String> FLOW = Set.of("srcaddr", "dstaddr", "protocol");
    private static final int COLUMNS_SHOWN = 6;
    private static final int PRODUCTS_SHOWN = 3;

    @Override
    public String title() {
        return "CloudTrail events in a Parquet file";
    }

    @Override
    public boolean recognises(Head head) {
        return head.text().startsWith("PAR1") || head.text().startsWith("PARE");
    }

    @Override
    public Opened open(Content content, Source bytes, Progress progress) throws IOException, NotTaken {
        try {
            ParquetFile file = ParquetFile.open(bytes);
            try {
                return new Open(file, kind(file, progress), content);
            } catch (NotTaken | IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (Flaw e) {
            throw new NotTaken(e.sentence());
        }
    }

    private record Open(ParquetFile file, ParquetKind kind, Content content) implements Opened {
        @Override
        public String title() {
            return kind.title();
        }

        @Override
        public boolean isReduced() {
            return kind.isReduced();
        }

        @Override
        public void read(EventSink sink, Progress progress) {
            ParquetRows.read(file, kind, content, sink, progress);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static ParquetKind kind(ParquetFile file, Progress progress) throws IOException, NotTaken {
        Set<String> names = file.columns().stream().map(Member::plain).collect(Collectors.toSet());
        if (file.has("class_uid") || file.has("metadata.product")) {
            checkProducts(file, progress);
            return new ParquetKind.SchemaFramework();
        }
        Optional<String> whole = whole(file);
        if (whole.isPresent()) {
            checkTexts(file, whole.get(), progress);
            return new ParquetKind.Texts(whole.get());
        }
        Optional<String> data = file.columns().stream()
                .filter(name -> Member.plain(name).equals("eventdata"))
                .findFirst();
        if (data.isPresent()) {
            return new ParquetKind.EventData(data.get());
        }
        if (names.containsAll(NEEDED)) {
            return new ParquetKind.Table();
        }
        throw new NotTaken(other(file, names));
    }

    // A column of texts that may be whole events.
    private static Optional<String> whole(ParquetFile file) {
        return file.columns().stream()
                .filter(name -> !file.isNested(name))
                .filter(name -> Row.WHOLE.contains(Member.plain(name)) || Member.plain(name).equals("eventdata"))
                .findFirst();
    }

    private static String other(ParquetFile file, Set<String> names) {
        if (names.containsAll(FLOW)) {
            return "A VPC flow log as a Parquet file, which tells of network traffic and holds no CloudTrail events.";
        }
        if (UnfitTable.isUnfit(names)) {
            return UnfitTable.SENTENCE;
        }
        return "A Parquet file without the columns of CloudTrail events; its columns are %s%s."
                .formatted(
                        String.join(", ", file.columns().stream().limit(COLUMNS_SHOWN).toList()),
                        file.columns().size() > COLUMNS_SHOWN ? " and others" : "");
    }

    /// Refuses a file in which no row is of CloudTrail.
    private static void checkProducts(ParquetFile file, Progress progress) throws IOException, NotTaken {
        Set<String> others = new TreeSet<>();
        Search search = new Search(row -> {
            Optional<String> product = Envelopes.textAt(row, "metadata.product.name");
            product.ifPresent(others::add);
            return product.map("CloudTrail"::equals).orElseGet(() -> Envelopes.textAt(row, "api.operation").isPresent());
        });
        file.rows(List.of("metadata.product.name", "api.operation"), search, progress);
        if (!search.found()) {
            throw new NotTaken(search.flaw().orElseGet(() -> others.isEmpty()
                    ? "Events in OCSF that do not say of which product they are, and of no call: not of CloudTrail."
                    : "Events of %s in OCSF, not of CloudTrail."
                            .formatted(others.stream().limit(PRODUCTS_SHOWN).collect(Collectors.joining(", ")))));
        }
    }

    private static void checkTexts(ParquetFile file, String column, Progress progress) throws IOException, NotTaken {
        Search search = new Search(row -> row.get(column)
                .flatMap(JsonValue::asText)
                .filter(Foreign::mayBeCloudTrail)
                .isPresent());
        file.rows(List.of(column), search, progress);
        if (!search.found()) {
            throw new NotTaken(search.flaw().orElse("A Parquet file of messages that holds no CloudTrail events."));
        }
    }
}
