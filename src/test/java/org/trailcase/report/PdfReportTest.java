package org.trailcase.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.report.page.Setting.Paper;
import org.trailcase.work.Cancelled;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

class PdfReportTest {
    @TempDir
    private static Path shared;

    private static PDDocument demo;

    @TempDir
    private Path folder;

    @BeforeAll
    static void printEveryBlock() throws IOException {
        Path target = shared.resolve("demo.pdf");
        PdfReport.write(DemoOutline.everyBlock(Paper.A4), target, Progress.SILENT);
        demo = Loader.loadPDF(Files.readAllBytes(target));
    }

    @AfterAll
    static void close() throws IOException {
        demo.close();
    }

    @Test
    void everyPageBearsCaseClassificationVersionHashAndItsNumber() throws IOException {
        int pages = demo.getNumberOfPages();
        for (int page = 2; page <= pages; page++) {
            assertThat(text(demo, page))
                    .contains("TC-2026-014 · Federated DBA role")
                    .contains("CONFIDENTIAL — CUSTOMER A · DRAFT")
                    .contains("Report 1.0 · DRAFT · 2026-03-20")
                    .contains("4b173b8eed4c…6e6293")
                    .contains("Page " + page + " of " + pages);
        }
    }

    @Test
    void theTitlePageHasTheBandInsteadOfTheHeader() throws IOException {
        assertThat(text(demo, 1))
                .contains("CONFIDENTIAL — CUSTOMER A")
                .contains("DRAFT · VERSION 1.0")
                .contains("Case report TC-2026-014")
                .doesNotContain("Federated DBA role\n");
    }

    @Test
    void theSameOutlineGivesTheSameBytes() throws IOException {
        Path second = folder.resolve("second.pdf");

        PdfReport.write(DemoOutline.everyBlock(Paper.A4), second, Progress.SILENT);

        assertThat(second).hasSameBinaryContentAs(shared.resolve("demo.pdf"));
    }

    @Test
    void bothPapersHoldTheirText() throws IOException {
        try (PDDocument letter = written(DemoOutline.everyBlock(Paper.LETTER))) {
            PDPage page = letter.getPage(0);

            assertThat(page.getMediaBox().getWidth()).isEqualTo(612);
            assertThat(text(letter)).contains("11 of 11 attempted write actions were denied; 0 succeeded.");
        }
    }

    @Test
    void aHashIsFoundWhole() throws IOException {
        assertThat(text(demo)).contains(DemoOutline.HASH);
    }

    @Test
    void bookmarksFollowTheHeadings() throws IOException {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : demo.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
            item.children().forEach(child -> titles.add("  " + child.getTitle()));
        }

        assertThat(titles)
                .contains("1  Summary", "4  Findings", "  F1  Nothing in the role's policy allowed changing IAM")
                .contains("A  Policy texts cited");
    }

    @Test
    void everyTypefaceIsEmbedded() throws IOException {
        for (PDPage page : demo.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void theDocumentIsTaggedAndInItsLanguage() throws IOException {
        var catalog = demo.getDocumentCatalog();

        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getStructureTreeRoot()).isNotNull();
        assertThat(catalog.getLanguage()).isEqualTo("en");
    }

    @Test
    void aStopLeavesNothingBehind() throws IOException {
        Progress stopped = new Progress() {
            @Override
            public void at(String what, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() ->
                        PdfReport.write(DemoOutline.everyBlock(Paper.A4), folder.resolve("report.pdf"), stopped))
                .isInstanceOf(Cancelled.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void aStopDuringLayoutLeavesTheEarlierReport() throws IOException {
        Path target = Files.writeString(folder.resolve("report.pdf"), "the earlier report");
        Progress stopsInLayout = new Progress() {
            private volatile boolean layingOut;

            @Override
            public void at(String what, long done, long total) {
                layingOut = what.startsWith("Laying out");
            }

            @Override
            public boolean isCancelled() {
                return layingOut;
            }
        };

        assertThatThrownBy(() -> PdfReport.write(DemoOutline.everyBlock(Paper.A4), target, stopsInLayout))
                .isInstanceOf(Cancelled.class);

        assertThat(names()).containsExactly("report.pdf");
        assertThat(target).hasContent("the earlier report");
    }

    @Test
    void aMissingFolderIsSaidInOneSentence() {
        Path target = folder.resolve("missing").resolve("report.pdf");

        assertThatThrownBy(() -> PdfReport.write(DemoOutline.everyBlock(Paper.A4), target, Progress.SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("does not exist");
    }

    private PDDocument written(Outline outline) throws IOException {
        Path target = folder.resolve("report.pdf");
        PdfReport.write(outline, target, Progress.SILENT);
        return Loader.loadPDF(target.toFile());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
