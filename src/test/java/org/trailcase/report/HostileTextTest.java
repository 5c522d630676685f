package org.trailcase.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Sign;
import org.trailcase.work.Progress;

/// Whatever stands in an event, the report is printed and shows it.
class HostileTextTest {
    private static final Column WIDE = Column.left("Text", 3);
    private static final Column NARROW = Column.left("Other", 1);

    @TempDir
    private Path folder;

    @Test
    void markupIsPrintedAndNotObeyed() throws IOException {
        String hostile = "<script>alert(1)</script> &amp; ]]> <!-- \"x\" 'y' </td></table><img src=\"http://192.0.2.1/\"/>";

        assertThat(printed(hostile)).contains(hostile);
    }

    @Test
    void charactersThatHideOrReorderTextAreMadeVisible() throws IOException {
        assertThat(printed("user\u202Egnp.exe\u0000\u200B\uFEFF\u001B[31m"))
                .contains("user[U+202E]gnp.exe[U+0000][U+200B][U+FEFF][U+001B][31m");
    }

    @Test
    void charactersWithoutGlyphAreNamedAndNeverABox() throws IOException {
        assertThat(printed("名前 \uD83E\uDD8A \uD800 مرحبا naïve ✓ Ω"))
                .contains("[U+540D][U+524D]")
                .contains("[U+1F98A]")
                .contains("[U+D800]")
                .contains("[U+0645]")
                .contains("naïve ✓ Ω");
    }

    @Test
    void aWordOfThirtyKilobytesIsWrappedAndWhole() throws IOException {
        String word = "x".repeat(29_990) + "END-OF-WORD";

        String text = printed(word).replaceAll("[\\n\\r ↳]", "");

        assertThat(text).contains("END-OF-WORD");
        // In the paragraph, in the cell and in the verbatim block.
        assertThat(text.chars().filter(character -> character == 'x').count()).isGreaterThanOrEqualTo(3 * 29_990);
    }

    @Test
    void twoThousandEventsArePrintedInBoundedTime() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < 2_000; at++) {
            rows.add(Row.of(
                            Prose.EMPTY.fixed("2026-03-14 09:04:12"),
                            Prose.ofCode("CreateAccessKey"),
                            Prose.of(Sign.DENIED),
                            Prose.of("arn:aws:iam::111122223333:user/service/backup-" + at),
                            Prose.EMPTY.codeLink("%08x".formatted(at), "event-" + at))
                    .at("event-" + at));
        }
        Block table = new Block.Table(
                Prose.of("Marked events."),
                List.of(
                        Column.left("UTC", 18),
                        Column.left("Event", 20),
                        Column.left("Outcome", 14),
                        Column.left("Target", 36),
                        Column.left("Event id", 12)),
                rows);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();

        try (PDDocument document = written(List.of(table))) {
            // The thread's own time, so that a busy machine does not fail the test.
            assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(20));
            assertThat(document.getNumberOfPages()).isBetween(40, 120);
        }
    }

    private String printed(String hostile) throws IOException {
        List<Block> blocks = List.of(
                Block.Heading.of("About " + hostile.substring(0, Math.min(40, hostile.length()))),
                Block.Paragraph.of(hostile),
                new Block.Table(
                        Prose.of("Cells."), List.of(WIDE, NARROW), List.of(Row.of(Prose.ofCode(hostile), Prose.of("short")))),
                Block.Verbatim.of(hostile));
        try (PDDocument document = written(blocks)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private PDDocument written(List<Block> blocks) throws IOException {
        Path target = folder.resolve("report.pdf");
        PdfReport.write(DemoOutline.of(new DemoOutline.Part("", "Hostile", blocks)), target, Progress.SILENT);
        return Loader.loadPDF(target.toFile());
    }
}
