package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is typed by mistake, or finds nothing, is told; what only looks like a mistake works.
class MistypedCallsTest extends Terminal {
    private static final String EVENT =
            """
            {"eventVersion":"1.09","eventTime":"2026-03-14T09:00:00Z","eventSource":"ce.amazonaws.com","eventName":"GetCostForecast",\
            "eventID":"00000000-0000-4000-8000-00000000000%d","awsRegion":"us-east-1","userIdentity":{"type":"IAMUser",\
            "arn":"arn:aws:iam::111122223333:user/a","accountId":"111122223333","userName":"a"},"readOnly":%s}""";

    @BeforeEach
    void receive() throws Exception {
        Files.writeString(
                folder.resolve("two.json"),
                "{\"Records\":[%s,%s]}".formatted(EVENT.formatted(1, "true"), EVENT.formatted(2, "false")));
        run("import", "two.trailcase", "two.json");
    }

    @Test
    void aResourceThatIsNotRecordedIsSaidInThePlaceOfItsName() {
        run("explain", "two.trailcase", "00000000-0000-4000-8000-000000000001");

        assertThat(out).doesNotContain("on resource The ");
        assertThat(out.lines().findFirst().orElseThrow()).endsWith("ce:GetCostForecast by a on (resource not recorded)");
    }

    @ParameterizedTest
    @CsvSource({"events, ''", "events, --query", "explain, --query"})
    void aQueryMayBeginWithItsNegation(String command, String option) {
        run(words(command, "two.trailcase", option, "-readOnly"));

        assertThat(status).as(err).isZero();
        assertThat(out).contains("00000000-0000-4000-8000-000000000002").doesNotContain("000000000001");
    }

    @ParameterizedTest
    @CsvSource({"principals", "sessions"})
    void aListMayBeAskedForByANegation(String command) {
        run(command, "two.trailcase", "-principal:a");

        assertThat(status).as(err).isZero();
        assertThat(out).isEqualTo("No event of the case answers the query.\n");
    }

    @Test
    void marksMayBePutByANegation() {
        run("mark", "two.trailcase", "--query", "-readOnly", "--as", "key");

        assertThat(out).startsWith("Marked 1 of 1 event as key");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            --bogus,               Unknown option: '--bogus'
            -limit,                Unknown option: '-limit'
            --limit=-3,            --limit is the most events to list
            ip:999.1.1.1,          '999.1.1.1' is not an address
            ip:10.0.0.0/33,        '10.0.0.0/33' is not an address
            account:abc,           'abc' is not an account
            since:2026-03-15 until:2026-03-14, leaves no time before 'until:
            """, quoteCharacter = '"')
    void whatCannotBeMeantIsWrongInput(String word, String sentence) {
        run("events", "two.trailcase", word);

        assertThat(status).isEqualTo(2);
        assertThat(err.strip().lines().filter(line -> !line.startsWith("  "))).singleElement().asString().contains(sentence);
        assertThat(out).isEmpty();
    }

    @Test
    void thePlaceThatIsNotUnderstoodIsPointedAt() {
        run("events", "two.trailcase", "readOnly prinicpal:a outcome:denied");

        assertThat(err.lines()).containsExactly(
                "trailcase: 'prinicpal' is not a field; did you mean principal:? Put the word in quotation marks to look for it as text.",
                "  readOnly prinicpal:a outcome:denied",
                "           ^^^^^^^^^^");
    }

    @ParameterizedTest
    @CsvSource({"region:mars, region mars", "mark:purple, mark purple"})
    void whatTheCaseNowhereHasIsNamed(String query, String named) {
        run("events", "two.trailcase", query);

        assertThat(status).isZero();
        assertThat(out).isEqualTo("No event of the case answers the query.\n");
        assertThat(err).isEqualTo("trailcase: Nothing in the case has %s.\n".formatted(named));
    }

    @Test
    void anEmptyAnswerIsSaidInTextAndNotInJson() {
        run("explain", "two.trailcase", "--query", "outcome:denied");
        assertThat(out).isEqualTo("No event of the case answers the query.\n");
        run("explain", "two.trailcase", "--query", "outcome:denied", "--json");
        assertThat(out).isEmpty();
        run("events", "two.trailcase", "outcome:denied", "--format", "jsonl");
        assertThat(out).isEmpty();
        run("findings", "two.trailcase");
        assertThat(out).isEqualTo("The case holds no finding of a security service.\n");
    }

    @ParameterizedTest
    @CsvSource({"new", "info", "import"})
    void aFolderIsNoCaseFile(String command) {
        run(words(command, folder.toString(), command.equals("import") ? "two.json" : "", ""));

        assertThat(status).isEqualTo(2);
        assertThat(err).isEqualTo("trailcase: %s is a folder, not a case file; name a file, such as %s.\n"
                .formatted(folder, folder.resolve("case.trailcase")));
    }

    @Test
    void infoLeavesNothingBlank() {
        run("info", "two.trailcase");
        assertThat(out).containsPattern("Event categories +not recorded \\(2\\)\n");

        run("new", "empty.trailcase");
        run("info", "empty.trailcase");
        assertThat(out).containsPattern("Outcomes +none\n").containsPattern("Accounts +none\n").containsPattern("Regions +none\n");
    }

    @Test
    void policiesOutsideOfWhatTheCaseHoldsAreToldSo() {
        run("policies", "two.trailcase", "--at", "2020-01-01T00:00:00Z");

        assertThat(out).contains("That moment lies before everything that the case holds, which is from 2026-03-14 09:00:00 UTC");
    }

    @Test
    void aTextThatIsNoPolicyIsAnUnreadableOne() throws Exception {
        Files.writeString(folder.resolve("broken.json"), "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"");

        run("check", "broken.json");

        assertThat(out).contains("  Unreadable policy\n");
    }

    private static String[] words(String... words) {
        return java.util.Arrays.stream(words).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }
}
