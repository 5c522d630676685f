package org.trailcase.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The faces that travel with the program, and which characters they can show.
public final class Typefaces {
    private static final String FOLDER = "/org/trailcase/fonts/";
    private static final int PLANES = 0x20000;

    private final List<Face> faces;
    private final BitSet shown;

    private Typefaces(List<Face> faces, BitSet shown) {
        this.faces = faces;
        this.shown = shown;
    }

    /// Reads the faces from the program itself; about a tenth of a second.
    public static Typefaces load() {
        List<Face> faces = List.of(
                Face.read("Inter-Regular.ttf", "Inter", 400, FontStyle.NORMAL),
                Face.read("Inter-SemiBold.ttf", "Inter", 600, FontStyle.NORMAL),
                Face.read("Inter-Italic.ttf", "Inter", 400, FontStyle.ITALIC),
                Face.read("JetBrainsMono-Regular.ttf", "JetBrains Mono", 400, FontStyle.NORMAL),
                Face.read("JetBrainsMono-Bold.ttf", "JetBrains Mono", 600, FontStyle.NORMAL),
                Face.read("DejaVuSans.ttf", "DejaVu Sans", 400, FontStyle.NORMAL));
        BitSet shown = new BitSet(PLANES);
        for (Face face : faces) {
            face.markShown(shown);
        }
        return new Typefaces(faces, shown);
    }

    /// True when a reader would see the character and not an empty box.
    public boolean shows(int character) {
        return shown.get(character);
    }

    /// Gives the faces to a document, which embeds what it uses of them.
    void addTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (Face face : faces) {
            builder.useFont(new PDFontSupplier(face.in(document)), face.family, face.weight, face.style, true);
        }
    }

    private static final class Face {
        private final byte[] bytes;
        private final String family;
        private final int weight;
        private final FontStyle style;

        private Face(byte[] bytes, String family, int weight, FontStyle style) {
            this.bytes = bytes;
            this.family = family;
            this.weight = weight;
            this.style = style;
        }

        static Face read(String file, String family, int weight, FontStyle style) {
            try (InputStream in = Typefaces.class.getResourceAsStream(FOLDER + file)) {
                if (in == null) {
                    throw new IllegalStateException("The program lacks its typeface " + file);
                }
                return new Face(in.readAllBytes(), family, weight, style);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        PDType0Font in(PDDocument document) throws IOException {
            TrueTypeFont font = parse();
            // Without ligatures code is what was recorded, and setting a page is several times as fast.
            font.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(font);
            return PDType0Font.load(document, font, true);
        }

        private TrueTypeFont parse() throws IOException {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        }

        void markShown(BitSet shown) {
            try (TrueTypeFont font = parse()) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int character = 0x20; character < PLANES; character++) {
                    if (glyphs.getGlyphId(character) != 0) {
                        shown.set(character);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
