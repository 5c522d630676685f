package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.casefile.CaseDescription;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.ExhibitKind;
import org.trailcase.casefile.Kept;
import org.trailcase.casefile.Refusal;
import org.trailcase.query.EventQuery;
import org.trailcase.work.Progress;

/// Evidence that is handed over in archives, whatever their form.
class ArchivesTest {
    @TempDir
    Path folder;

    private Path evidence;
    private CaseFile caseFile;

    @BeforeEach
    void makeCase() throws IOException {
        evidence = Files.createDirectory(folder.resolve("evidence"));
        caseFile =
                CaseFile.create(folder.resolve("a.trailcase"), CaseDescription.named("Test"), new Examiner("Examiner"));
    }

    @AfterEach
    void closeCase() {
        caseFile.close();
    }

    private static Map<String, byte[]> trails() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("AWSLogs/a.json.gz", Packed.gzip(Packed.log(0, 40)));
        files.put("AWSLogs/b.json", Packed.log(40, 60));
        files.put("notes.txt", "nothing".getBytes(StandardCharsets.UTF_8));
        files.put("__MACOSX/AWSLogs/._b.json", new byte[] {1, 2});
        files.put("empty.json", new byte[0]);
        return files;
    }

    private static byte[] archive(String form, Map<String, byte[]> files) throws IOException {
        return switch (form) {
            case "zip" -> Packed.zip(files);
            case "7z" -> Packed.sevenZip(files);
            default -> Packed.in(form.substring(form.indexOf('.') + 1), Packed.tar(files));
        };
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "bzip2", "xz", "zstd"})
    void whatStandsBeforeTheDamageOfAPackedFileIsRead(String packing) throws IOException {
        byte[] whole = Packed.in(packing, Packed.log(0, 20_000));
        write("trail", Arrays.copyOf(whole, whole.length * 3 / 4));

        Receipt receipt = receive();

        assertThat(receipt.events()).isBetween(1_000L, 19_000L);
        assertThat(receipt.defects()).extracting(Defect::reason).anyMatch(reason -> reason.contains("cut off"));
        everyEventIsRead(receipt.events());
        assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
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

    @ParameterizedTest
    @ValueSource(strings = {"zip", "7z", "tar", "tar.gzip", "tar.xz"})
    void whatStandsBeforeTheEndOfACutOffArchiveIsReadAndTheRestIsADefectOfTheArchive(String form) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            files.put("%d.json".formatted(i), Packed.log(i * 1_000, 1_000));
        }
        byte[] whole = archive(form, files);
        write("cut", Arrays.copyOf(whole, whole.length * 6 / 10));

        Receipt receipt = receive();

        if (form.equals("7z")) {
            // Its directory stands at its end, and without it nothing tells where a file begins.
            assertThat(receipt.refused()).extracting(Refusal::reason).singleElement().asString().contains("7-Zip archive");
            return;
        }
        assertThat(receipt.events()).isBetween(4_000L, 7_000L);
        assertThat(receipt.defects())
                .filteredOn(defect -> defect.exhibit().equals("evidence/cut"))
                .isNotEmpty();
        everyEventIsRead(receipt.events());
        assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
    }

    @Test
    void aDamagedMemberOfAZipIsReadUpToItsDamageAndTheOthersWhole() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.json", Packed.log(0, 5_000));
        files.put("b.json", Packed.log(5_000, 10));
        byte[] zip = Packed.zip(files);
        Arrays.fill(zip, 30_000, 30_100, (byte) 0xff);
        write("damaged.zip", zip);

        Receipt receipt = receive();

        assertThat(receipt.events()).isBetween(100L, 4_999L);
        assertThat(receipt.defects())
                .filteredOn(defect -> defect.exhibit().equals("evidence/damaged.zip!/a.json"))
                .extracting(Defect::reason)
                .anyMatch(reason -> reason.contains("damaged"));
        assertThat(caseFile.exhibits()).extracting(Exhibit::records).contains(10L);
        everyEventIsRead(receipt.events());
        assertThat(caseFile.verify(Progress.SILENT).holds()).isTrue();
    }

    @Test
    void anAlteredArchiveIsFoundWithItsMembers() throws Exception {
        write("a.tar", Packed.tar(trails()));
        receive();
        caseFile.close();
        try (var altered = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.trailcase"));
                var statement = altered.createStatement()) {
            statement.executeUpdate("UPDATE exhibit_part SET bytes = zeroblob(length(bytes))");
        }

        caseFile = CaseFile.open(folder.resolve("a.trailcase"), new Examiner("Examiner"));

        assertThat(caseFile.verify(Progress.SILENT).altered()).hasSize(3);
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
    void anEncryptedMemberIsRefusedWithASentence() throws IOException {
        byte[] zip = Packed.zip(Map.of("a.json", Packed.log(0, 1)));
        // The flag "encrypted", in the head and in the directory.
        zip[6] |= 1;
        zip[lastIndexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        write("a.zip", zip);

        Receipt receipt = receive();

        assertThat(receipt.refused()).extracting(Refusal::reason).anyMatch(reason -> reason.contains("encrypted"));
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
    void tarsInARowAreOneAndWhatFollowsThemIsTold() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Packed.tar(Map.of("a.json", Packed.log(0, 3))));
        bytes.write(Packed.tar(Map.of("b.json", Packed.log(3, 4))));
        bytes.write("and more".repeat(100).getBytes(StandardCharsets.UTF_8));
        write("a.tar", bytes.toByteArray());

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(7);
        assertThat(receipt.defects()).extracting(Defect::reason).singleElement().asString().contains("Other data follow");
        everyEventIsRead(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tar.gzip", "7z"})
    void noNameLeadsOutOfTheCaseAndEachIsShownSafely(String form) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> names = List.of(
                "../../../outside.json",
                "/etc/passwd.json",
                "C:\\Windows\\x.json",
                "..\\..\\y.json",
                "\u202Egnp.json",
                "監査/証跡.json",
                "x".repeat(10_000) + ".json");
        for (int i = 0; i < names.size(); i++) {
            files.put(names.get(i), Packed.log(i * 10, 1));
        }
        write("names", archive(form, files));

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(names.size());
        assertThat(caseFile.exhibits())
                .extracting(Exhibit::name)
                .contains(
                        "evidence/names!/../../../outside.json",
                        "evidence/names!/..\\..\\y.json",
                        "evidence/names!/監査/証跡.json",
                        "evidence/names!/\\u202Egnp.json")
                .allMatch(name -> name.length() < 600)
                .anyMatch(name -> name.endsWith("… (a name of 10,005 characters)"));
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).filter(file -> !file.toString().contains(".trailcase")))
                    .containsExactly(evidence.resolve("names"));
        }
    }

    @Test
    void aNameThatIsNotUtf8IsShownByItsBytes() throws IOException {
        byte[] tar = Packed.tar(Map.of("name-e.json", Packed.log(0, 1)));
        tar[5] = (byte) 0xe9;
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : tar[i] & 0xff;
        }
        System.arraycopy("%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, tar, 148, 8);
        write("a.tar", tar);

        assertThat(receive().events()).isOne();
        assertThat(caseFile.exhibits()).extracting(Exhibit::name).contains("evidence/a.tar!/name-\\xE9.json");
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

    @Test
    void aMemberThatGrowsBeyondReasonIsRefusedAndTheOthersAreRead() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bomb.json", new byte[80 << 20]);
        files.put("a.json", Packed.log(0, 3));
        write("a.zip", Packed.zip(files));

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(3);
        assertThat(receipt.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.path()).isEqualTo("evidence/a.zip!/bomb.json"))
                .satisfies(refusal -> assertThat(refusal.reason()).contains("growth beyond reason", "--most-growth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7z", "tar.gzip", "tar.bzip2", "tar.xz"})
    void aPackedArchiveThatGrowsBeyondReasonIsReadUpToThere(String form) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.json", Packed.log(0, 3));
        files.put("bomb.json", new byte[80 << 20]);
        write("bomb", archive(form, files));
        write("loose.json", Packed.log(10, 2));

        Receipt receipt = receive();

        assertThat(receipt.events()).isEqualTo(5);
        assertThat(receipt.defects()).extracting(Defect::reason).anyMatch(reason -> reason.contains("--most-growth"));
    }

    private void everyEventIsRead(long expected) {
        caseFile.refresh();
        assertThat(caseFile.eventCount()).isEqualTo((int) expected);
        List<Long> ids = caseFile.all().stream().map(EventRow::id).toList();
        List<String> one = ids.stream().limit(200).map(id -> new String(caseFile.record(id), StandardCharsets.UTF_8)).toList();
        assertThat(one).allMatch(record -> record.startsWith("{\"eventVersion\"") && record.endsWith("}"));
        java.util.concurrent.atomic.AtomicLong seen = new java.util.concurrent.atomic.AtomicLong();
        caseFile.records(caseFile.all(), (id, bytes, start, end) -> seen.addAndGet(bytes[start] == '{' ? 1 : 0));
        assertThat(seen.get()).isEqualTo(expected);
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] bytes) throws IOException {
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(evidence.resolve(name), bytes);
    }

    private Receipt receive() {
        return Intake.receive(caseFile, List.of(evidence), Progress.SILENT);
    }
}
