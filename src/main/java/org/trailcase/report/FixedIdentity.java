package org.trailcase.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.trailcase.report.page.Setting;

/// Takes the clock out of a document: its dates are the report's date, its id follows from the case's content.
record FixedIdentity(Instant date, long id) {
    private static final Pattern XMP_DATE =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate)>)[^<]*(</xmp:(?:CreateDate|ModifyDate)>)");

    static FixedIdentity of(Setting setting) {
        long id = setting.contentHash().hashCode() * 31L + setting.version().hashCode();
        return new FixedIdentity(setting.date(), id ^ setting.date().toEpochMilli());
    }

    void giveTo(PDDocument document) throws IOException {
        Calendar calendar = GregorianCalendar.from(date.atZone(ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        document.setDocumentId(id);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        metadata.importXMPMetadata(withDate(metadata).getBytes(StandardCharsets.UTF_8));
    }

    /// PDF/A asks that the two places where a document keeps its dates agree.
    private String withDate(PDMetadata metadata) throws IOException {
        String text;
        try (InputStream in = metadata.exportXMPMetadata()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String seconds = date.toString().replaceFirst("\\.\\d+Z$", "Z").replace("Z", "+00:00");
        String dated = XMP_DATE.matcher(text).replaceAll("$1" + seconds + "$2");
        return dated.contains("<xmp:ModifyDate>")
                ? dated
                : dated.replace(
                        "</xmp:CreateDate>",
                        "</xmp:CreateDate><xmp:ModifyDate>" + seconds + "</xmp:ModifyDate>");
    }
}
