package org.trailcase.report.page;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.trailcase.report.block.Block;
import org.trailcase.work.Progress;

/// Sets a report section by section, and then makes the document of it.
public final class PageWriter {
    private final Typefaces typefaces = Typefaces.load();
    private final VisibleText visible = new VisibleText(typefaces::shows);
    private final Drawings drawings = new Drawings(visible);
    private final Contents contents = new Contents();
    private final Xhtml body = new Xhtml(visible);
    private final Cover cover;
    private final Setting setting;
    private final BlockWriter blocks;
    private int sections;

    public PageWriter(Cover cover, Setting setting) {
        this.cover = cover;
        this.setting = setting;
        this.blocks = new BlockWriter(body, drawings, contents, visible, setting.paper());
    }

    /// Adds a section; one without a letter gets the next number.
    public void section(String letter, String title, List<Block> content) {
        String label = letter.isEmpty() ? Integer.toString(++sections) : letter;
        blocks.section(label, title, content);
    }

    /// Lays out what was added and prints it into an empty document.
    public void print(PDDocument document, Progress progress) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        typefaces.addTo(builder, document);
        builder.withHtmlContent(markup(), null)
                .usePDDocument(document)
                .useUnicodeLineBreaker(new WordBreaker(progress))
                .useObjectDrawerFactory(drawings)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Trailcase");
        // The library reports each font and link on the console; evidence never goes into a log.
        XRLog.setLoggingEnabled(false);
        // Not closed: that would close the document, which the caller still has to save.
        builder.buildPdfRenderer().createPDFWithoutClosing();
    }

    private String markup() {
        Xhtml out = new Xhtml(visible);
        out.open("html", "lang", setting.language().toLanguageTag()).open("head");
        out.element("title", "", cover.caseNumber() + " " + cover.title());
        meta(out, "author", setting.author());
        meta(out, "subject", "Case report " + cover.caseNumber());
        meta(out, "description", "Case report " + cover.caseNumber());
        out.open("style").markup(styleSheet()).close("style");
        contents.bookmarks(out);
        out.close("head").open("body");
        new Furniture(out, cover, setting).write(new BlockWriter(out, drawings, contents, visible, setting.paper()));
        contents.list(out);
        return out.markup(body.toString()).close("body").close("html").toString();
    }

    private static void meta(Xhtml out, String name, String content) {
        out.empty("meta", "name", name, "content", content);
    }

    private String styleSheet() {
        try (InputStream in = PageWriter.class.getResourceAsStream("/org/trailcase/report/report.css")) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its report style sheet");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@page {", "@page {\n    size: " + setting.paper().size() + ";");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
