package org.trailcase.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.trailcase.report.page.PageWriter;
import org.trailcase.report.section.Section;
import org.trailcase.work.Problem;
import org.trailcase.work.Progress;

/// Prints an outline as a tagged PDF document with embedded typefaces, the same bytes for the same outline.
public final class PdfReport {
    private PdfReport() {}

    /// Writes the report beside the target and moves it there when it is whole; a stop or a failure leaves nothing.
    public static void write(Outline outline, Path target, Progress progress) {
        Path whole = target.toAbsolutePath();
        Path part = beside(whole);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                print(outline, out, progress);
            }
            progress.check();
            move(part, whole);
        } catch (IOException e) {
            throw new Problem("The report could not be written to " + target + "; choose another place.", e);
        } finally {
            deleteQuietly(part);
        }
    }

    private static void print(Outline outline, OutputStream out, Progress progress) throws IOException {
        int steps = outline.sections().size() + 2;
        PageWriter pages = new PageWriter(outline.cover(), outline.setting());
        int done = 0;
        for (Section section : outline.sections()) {
            progress.check();
            progress.at(section.title(), done++, steps);
            pages.section(section.letter(), section.title(), section.blocks());
        }
        progress.at("Laying out the pages", done++, steps);
        try (PDDocument document = new PDDocument()) {
            pages.print(document, progress);
            progress.at("Writing the file", done, steps);
            FixedIdentity.of(outline.setting()).giveTo(document);
            document.save(out);
        }
        progress.at("Report written", steps, steps);
    }

    private static Path beside(Path target) {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem("The folder of " + target + " does not exist; make it or choose another place.");
        }
        if (Files.isDirectory(target)) {
            throw new Problem(target + " is a folder; name a file for the report.");
        }
        return folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The report itself is in place or the failure is already on its way up; a leftover part changes neither.
            part.toFile().deleteOnExit();
        }
    }
}
