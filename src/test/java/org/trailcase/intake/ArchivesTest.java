package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.Kept;
import org.trailcase.casefile.Refusal;
import org.trailcase.query.EventQuery;
import org.trailcase.work.Progress;

/// Evidence that is handed over in archives, whatever their form.
class ArchivesTest extends ArchivesCase {
    @ParameterizedTest
    @ValueSource(strings = {"zip", "7z", "tar", "tar.gzip", "tar.bzip2", "tar.xz", "tar.zstd"})
    void whatLiesInAnArchiveIsReadAndListedLikeFiles(String form) throws Exception {
        // The name says nothing: what is in it does.
        byte[] bytes = archive(form, trails());
        write("export.dat", bytes);

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(100);
        assertThat(receipt.files()).isEqualTo(new Receipt.Files(2, 0, 0, 0, 0, 0, 0, 0, 1, 3));
        assertThat(receipt.defects()).isEmpty();
        assertThat(caseFile.exhibits())
                .extracting(Exhibit::name)
                .containsExactly(
                        "evidence/export.dat",
                        "evidence/export.dat!/AWSLogs/a.json.gz",
                        "evidence/export.dat!/AWSLogs/b.json");
        assertThat(receipt.refused())
                .extracting(refusal -> refusal.path() + ": " + refusal.reason())
                .containsExactlyInAnyOrder(
                        "evidence/export.dat!/notes.txt: " + Reading.UNKNOWN,
                        "evidence/export.dat!/__MACOSX/AWSLogs/._b.json: A file that the operating system made for itself.",
                        "evidence/export.dat!/empty.json: " + Reading.EMPTY);
        Exhibit member = caseFile.exhibits().get(1);
        assertThat(member.sha256()).isEqualTo(sha256(Packed.gzip(Packed.log(0, 40))));
        assertThat(caseFile.exhibits().getFirst().sha256()).isEqualTo(sha256(bytes));
        everyEventIsRead(100);
        assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
        assertThat(folder.toFile().list()).allMatch(name -> !name.contains(".part"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    bzip2
                    xz
                    zstd
                    """)
    void aPackedFileIsReadLikeGzip(String packing) throws IOException {
        write("trail", Packed.in(packing, Packed.log(0, 3_000)));

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(3_000);
        assertThat(receipt.defects()).isEmpty();
        everyEventIsRead(3_000);
    }

    @Test
    void packedInPackedIsReadToADepthAndThenRefusedWithASentence() throws IOException {
        byte[] log = Packed.log(0, 5);
        write("twice", Packed.gzip(Packed.gzip(log)));
        write("tgz", Packed.gzip(Packed.in("bzip2", Packed.tar(Map.of("a.json", Packed.log(5, 5))))));
        write("five", Packed.gzip(Packed.gzip(Packed.gzip(Packed.gzip(Packed.gzip(Packed.log(20, 1)))))));

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(10);
        assertThat(receipt.refused()).extracting(Refusal::reason).singleElement().asString().contains("more than 4 times");
        everyEventIsRead(10);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    zip,      zip
                    zip,      tar
                    tar,      zip
                    tar.gzip, zip
                    tar,      tar.gzip
                    7z,       zip
                    zip,      7z
                    """)
    void archivesInArchivesAreRead(String outer, String inner) throws IOException {
        write("outer", archive(outer, Map.of("inner", archive(inner, trails()))));

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(100);
        assertThat(receipt.files().archive()).isEqualTo(2);
        assertThat(caseFile.exhibits()).extracting(Exhibit::name).contains("evidence/outer!/inner!/AWSLogs/b.json");
        everyEventIsRead(100);
        assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
    }

    @Test
    void archivesAreOpenedToADepthAndNoFurther() throws IOException {
        byte[] nested = Packed.tar(Map.of("a.json", Packed.log(0, 1)));
        for (int depth = 2; depth <= 6; depth++) {
            nested = Packed.zip(Map.of("inner", nested, "at%d.json".formatted(depth), Packed.log(depth * 10, 1)));
        }
        write("deep.zip", nested);

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(5);
        assertThat(receipt.refused()).extracting(Refusal::reason).singleElement().asString().contains("more than 5 deep");
    }

    @Test
    void aMemberHasTheHashOfTheLooseFileAndIsNoSecondExhibit() throws IOException {
        write("a.json.gz", Packed.gzip(Packed.log(0, 40)));
        receive();
        write("b.tar", Packed.tar(trails()));

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(60);
        assertThat(receipt.alreadyPresent()).isEqualTo(2);
        assertThat(caseFile.exhibits()).extracting(Exhibit::name).doesNotContain("evidence/b.tar!/AWSLogs/a.json.gz");
    }

    @Test
    void theSameArchiveAgainBringsNothingNew() throws IOException {
        write("a.zip", Packed.zip(trails()));
        receive();

        Receipt receipt = receive();

        assertThat(receipt.exhibits()).isZero();
        assertThat(receipt.alreadyPresent()).isEqualTo(3);
        assertThat(caseFile.defects()).isEmpty();
    }

    @Test
    void theBytesOfAMemberAreNotKeptTwiceWhereTheArchiveHoldsThem() throws IOException {
        write("a.tar", Packed.tar(trails()));
        write("b.zip", Packed.zip(Map.of("c.json", Packed.log(200, 10))));
        write("c.tgz", Packed.gzip(Packed.tar(Map.of("d.json", Packed.log(300, 10)))));

        receive();

        assertThat(caseFile.exhibits())
                .extracting(exhibit -> exhibit.name() + " " + exhibit.kept().getClass().getSimpleName())
                .containsExactly(
                        "evidence/a.tar Here",
                        "evidence/a.tar!/AWSLogs/a.json.gz Within",
                        "evidence/a.tar!/AWSLogs/b.json Within",
                        "evidence/b.zip Here",
                        "evidence/b.zip!/c.json Within",
                        "evidence/c.tgz Here",
                        "evidence/c.tgz!/d.json Packed");
        assertThat(((Kept.Within) caseFile.exhibits().get(1).kept()).container())
                .isEqualTo(caseFile.exhibits().getFirst().sha256());
    }

    @Test
    void anArchiveOfOtherThingsIsRefused() throws IOException {
        write("letter.docx", Packed.zip(Map.of("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8))));

        Receipt receipt = receive();

        assertThat(receipt.tookAnything()).isFalse();
        assertThat(receipt.refused())
                .extracting(Refusal::reason)
                .containsExactlyInAnyOrder(
                        Reading.UNKNOWN,
                        "An archive (ZIP archive) in which nothing is CloudTrail or IAM data; what lies in it is listed by itself.");
    }

    @Test
    void zip64AndStoredMembersAreRead() throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.setMethod(ZipArchiveOutputStream.STORED);
            zip.putArchiveEntry(new ZipArchiveEntry("a.json.gz"));
            zip.write(Packed.gzip(Packed.log(0, 7)));
            zip.closeArchiveEntry();
        }
        write("a.zip", Arrays.copyOf(channel.array(), (int) channel.size()));

        assertThat(receive().events()).isEqualTo(7);
        assertThat(((Kept.Within) caseFile.exhibits().get(1).kept()).deflated()).isFalse();
        everyEventIsRead(7);
    }

    @Test
    void linksDevicesAndFoldersOfATarAreToldApart() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            put(tar, new TarArchiveEntry("folder/"), new byte[0]);
            TarArchiveEntry link = new TarArchiveEntry("link.json", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            put(tar, link, new byte[0]);
            put(tar, new TarArchiveEntry("tty", TarConstants.LF_CHR), new byte[0]);
            put(tar, new TarArchiveEntry("a.json"), Packed.log(0, 2));
        }
        write("a.tar", bytes.toByteArray());

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(2);
        assertThat(receipt.refused())
                .extracting(refusal -> refusal.path() + ": " + refusal.reason())
                .containsExactlyInAnyOrder(
                        "evidence/a.tar!/link.json: A link to /etc/passwd, which is not followed.",
                        "evidence/a.tar!/tty: Not a file that can be read: a pipe, a device or a note of the archive to itself.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "tar.gzip"})
    void largeMembersOfATarAreReadOneAfterTheOther(String form) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            files.put("%d.json".formatted(i), Packed.log(i * 10_000, 8_000));
        }
        files.put("._skipped", new byte[3 << 20]);
        files.put("last.json", Packed.log(90_000, 1));
        write("large", archive(form, files));

        Receipt receipt = receive();

        assertThat(files.get("0.json")).hasSizeGreaterThan(2 << 20);
        assertThat(receipt.events()).isEqualTo(24_001);
        assertThat(receipt.defects()).isEmpty();
    }

    @Test
    void aTextIsFoundInWhatLiesInAnArchive() throws Exception {
        write("a.tar", Packed.tar(trails()));
        write("b.tar.xz", Packed.in("xz", Packed.tar(Map.of("c.json", Packed.log(500, 5)))));
        receive();
        caseFile.refresh();

        assertThat(caseFile.find(EventQuery.parse("\"8000-000000000503\"")).size()).isOne();
        assertThat(caseFile.find(EventQuery.parse("\"8000-000000000077\"")).size()).isOne();
    }
}
