package org.trailcase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Defect;
import org.trailcase.casefile.Examiner;
import org.trailcase.casefile.Exhibit;
import org.trailcase.casefile.Refusal;
import org.trailcase.work.Progress;

/// Archives that are damaged, altered, or made to do harm.
class HostileArchivesTest extends ArchivesCase {
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
}
