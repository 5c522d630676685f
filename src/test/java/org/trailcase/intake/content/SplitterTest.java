package org.trailcase.intake.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {
    private static final String A = "{\"eventVersion\":\"1\",\"a\":[1,{\"b\":\"}\\\"\"}]}";
    private static final String B = "{\"eventVersion\":\"2\",\"c\":null}";
    private static final String C = "{\"eventVersion\":\"3\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Records\":[%s,%s,%s]}",
                "{\r\n  \"Records\" : [ %s ,\r\n %s,\r\n%s ] }\r\n",
                "{\"x\":{\"Records\":[1]},\"Records\":[%s,%s,%s],\"y\":[2]}",
                "{\"Records\":[%s]}{\"Records\":[%s,%s]}",
                "{\"Records\":[%s],\"More\":[%s,%s]}",
                "[%s,%s,%s]",
                "[%s,%s,%s,]",
                "[%s][%s,%s]",
                "%s\n%s\n%s\n",
                "%s%s%s",
                "%s,\n%s,\n%s",
                "\uFEFF%s\n\uFEFF%s\n%s"
            })
    void recordsAreFoundWhereverTheyStand(String form) {
        var found = Splitting.of(form.formatted(A, B, C));

        assertThat(found.records).containsExactly(A, B, C);
        assertThat(found.ordinals).containsExactly(0L, 1L, 2L);
        assertThat(found.defects).isEmpty();
    }

    /// Texts are passed over several bytes at a time: whatever stands wherever in them, they end where they end.
    @ParameterizedTest
    @ValueSource(strings = {"x", "!", "\u007f", "é", "€", "😀", "\\\\", "\\\"", "\\u0022", "}", "[", "\uFFFF"})
    void aTextEndsAtItsQuotationMarkWhereverThatIs(String inside) {
        for (int before = 0; before < 18; before++) {
            for (int behind = 0; behind < 18; behind++) {
                String record = "{\"eventVersion\":\"" + "a".repeat(before) + inside + "b".repeat(behind) + "\",\"c\":\"d\"}";

                assertThat(Splitting.of("[" + record + "," + B + "]").records).containsExactly(record, B);
            }
        }
    }

    @Test
    void placesCountBytesOfTheContent() {
        String content = "{\"Records\":[{\"eventVersion\":\"é€😀\"}," + B + "]}";

        var found = Splitting.of(content);

        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        int start = Math.toIntExact(found.starts.get(1));
        assertThat(new String(bytes, start, B.length(), StandardCharsets.UTF_8)).isEqualTo(B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideCharactersOfARedirectedFileAreRead(String name) {
        Charset charset = Charset.forName(name);
        String wide = "{\"eventVersion\":\"é漢😀\"}";
        String content = "\uFEFF{\"Records\":[" + wide + ",\r\n" + B + "]}";

        var found = Splitting.of(content.getBytes(charset));

        assertThat(found.records).containsExactly(wide, B);
        assertThat(found.defects).isEmpty();
        assertThat(found.starts.get(0)).isEqualTo(2L * content.indexOf(wide));
    }

    @Test
    void anEmptyListHoldsNoRecordAndNoDefect() {
        var found = Splitting.of("{\"Records\":[],\"IsTruncated\":true}");

        assertThat(found.records).isEmpty();
        assertThat(found.defects).isEmpty();
        assertThat(found.lists).containsExactly("Records");
        assertThat(found.marks).containsExactly("IsTruncated=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventVersion\":\"x\",\"a\":{\"b\":1}",
                "{\"eventVersion\":\"x\",\"a\":\"b}",
                "{\"eventVersion\":\"x,\"a\":\"b\"}",
                "{\"eventVersion\":\"x\",\"a\":[1,2}",
                "{\"eventVersion\":\"x\",\"a\":[[[[",
                "{\"eventVersion\" \"x\"",
                "{\"eventVersion\":\"x\"\u0000\u0000\u0000"
            })
    void aBrokenRecordCostsThatRecordAlone(String broken) {
        var found = Splitting.of("{\"Records\":[" + A + "," + broken + "," + B + "," + C + "]}");

        assertThat(found.records).containsExactly(A, B, C);
        assertThat(found.ordinals).containsExactly(0L, 2L, 3L);
        assertThat(found.reasons()).singleElement().asString().contains("do not match");
        assertThat(found.defects.getFirst().start()).isEqualTo(12 + A.length() + 1);
    }

    @Test
    void whatIsWrongInsideABalancedRecordIsLeftToTheReader() {
        String odd = "{\"eventVersion\":\"x\",\"a\":NaN,,'b':\"line\nbreak\"}";

        var found = Splitting.of("[" + A + "," + odd + "," + B + "]");

        assertThat(found.records).containsExactly(A, odd, B);
        assertThat(found.defects).isEmpty();
    }

    @Test
    void aBraceTooManyIsOneDefectAndLosesNothing() {
        var found = Splitting.of("{\"Records\":[" + A + "}," + B + "}]}");

        assertThat(found.records).containsExactly(A, B);
        assertThat(found.reasons()).hasSize(2).allMatch(reason -> reason.startsWith("Other text"));
    }

    @Test
    void textBetweenRecordsIsOneDefect() {
        var found = Splitting.of(A + "\n-- 10 rows: done! --\n" + B + "\n");

        assertThat(found.records).containsExactly(A, B);
        assertThat(found.defects).hasSize(1);
    }

    @Test
    void anythingButAnObjectIsStillARecord() {
        var found = Splitting.of("[null,7,\"text\",[1]," + A + "]");

        assertThat(found.records).containsExactly("null", "7", "\"text\"", "[1]", A);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Records\":[%s,%s",
                "{\"Records\":[%s,%s,",
                "{\"Records\":[%s,%s]",
                "[%s,%s,{\"eventVersion\":\"3"
            })
    void aContentThatEndsTooEarlyKeepsWhatIsWholeAndSaysSoOnce(String form) {
        var found = Splitting.of(form.formatted(A, B));

        assertThat(found.records).containsExactly(A, B);
        assertThat(found.reasons()).singleElement().asString().startsWith("The content ends");
    }

    @Test
    void anUnclosedListInARecordHidesNoLaterRecord() {
        var found = Splitting.of("[" + A + ",{\"eventVersion\":\"x\",\"a\":[1," + B + "," + C);

        assertThat(found.records).containsExactly(A, B, C);
        assertThat(found.reasons()).hasSize(2);
    }

    @Test
    void nestingWithoutEndIsOneDefect() {
        var found = Splitting.of("[" + A + ",{\"eventVersion\":" + "[".repeat(200_000) + "," + B + "]");

        assertThat(found.records).containsExactly(A, B);
        assertThat(found.defects).hasSize(1);
    }

    @Test
    void aRecordBeyondTheLimitIsADefectWithItsSizeAndReadingGoesOn() {
        long length = 40L << 20;
        InputStream content = Streams.of("[" + A + ",{\"eventVersion\":\"", length, 'x', "\"}," + B + "]");

        var found = Splitting.of(content, false);

        assertThat(found.records).containsExactly(A, B);
        assertThat(found.reasons())
                .singleElement()
                .asString()
                .contains("41,943,")
                .contains("16,777,216");
        assertThat(found.ordinals).containsExactly(0L, 2L);
    }

    @Test
    void garbageIsOneDefect() {
        var found = Splitting.of("\u0001\u0002garbage}}]] \"\"\" {{{ :::");

        assertThat(found.records).isEmpty();
        assertThat(found.defects).isNotEmpty();
    }
}
