package org.trailcase.intake.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.trailcase.intake.content.Content;
import org.trailcase.intake.content.ContentStream;
import org.trailcase.intake.content.Defect;
import org.trailcase.intake.content.Head;
import org.trailcase.intake.content.Shape;
import org.trailcase.json.AnyCase;
import org.trailcase.trail.credential.CredentialRecord;
import org.trailcase.work.Progress;

/// IAM's credential report: the CSV file, or the answer of `aws iam get-credential-report` that holds it.
///
/// Source: IAM User Guide, "Generate credential reports for your AWS account", and API Reference,
/// "GetCredentialReport" (`Content` is base64; some tools print it decoded), read 2026-11-24.
final class CredentialReport implements Format.Credentials {
    private static final String FIRST_COLUMNS = "user,arn,user_creation_time";
    private static final int LONGEST_MARK = 3;
    private static final int MOST_BYTES = 64 << 20;
    private static final Shape SHAPE = new Shape(Set.of(), Set.of(), Set.of("Content", "ReportFormat", "GeneratedTime"));

    @Override
    public String title() {
        return "IAM credential report";
    }

    @Override
    public boolean recognises(Head head) {
        return isTable(head) || (head.has(".Content") && head.has(".ReportFormat"));
    }

    @Override
    public void read(Content content, Instant asOf, CredentialSink sink, Progress progress) throws IOException {
        if (isTable(content.head())) {
            try (ContentStream stream = content.open(progress)) {
                table(stream.text(MOST_BYTES), asOf, content, sink);
                stream.flaw().ifPresent(flaw -> sink.defect(new Defect(0, 0, 0, flaw)));
            }
            return;
        }
        JsonRecords.read(content, SHAPE, sink, progress, (record, piece) -> {
            AnyCase answer = new AnyCase(record);
            try {
                table(
                        decoded(answer.text("Content").orElse("")),
                        answer.text("GeneratedTime").flatMap(CredentialReport::moment).orElse(asOf),
                        content,
                        sink);
            } catch (IllegalArgumentException e) {
                throw new JsonRecords.Flaw(
                        new IOException("The report's content is neither a table nor base64 that holds one.", e));
            }
        });
    }

    // A byte order mark may stand in front.
    private static boolean isTable(Head head) {
        int at = head.text().indexOf(FIRST_COLUMNS);
        return at >= 0 && at <= LONGEST_MARK;
    }

    private static String decoded(String text) {
        if (text.startsWith(FIRST_COLUMNS)) {
            return text;
        }
        String decoded = new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        if (!decoded.startsWith(FIRST_COLUMNS)) {
            throw new IllegalArgumentException("no table");
        }
        return decoded;
    }

    private static void table(String text, Instant asOf, Content content, CredentialSink sink) {
        CredentialRecord.Source source = new CredentialRecord.Source(content.name(), content.sha256());
        long line = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                line = row.getStartingLineNumber();
                sink.credential(new CredentialRow(row).read(asOf, source));
            }
        } catch (CsvParseException e) {
            sink.defect(new Defect(line, 0, 0, "The table is damaged after line %d.".formatted(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
