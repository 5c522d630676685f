package org.trailcase.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDifferenceTest {
    private static final String RECEIVED =
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:Get*"],"Resource":"*"}]}""";

    @Test
    void anotherOrderOfMembersIsNoDifferenceAndIsSaid() {
        PolicyDifference difference = PolicyDifference.of(RECEIVED, """
                {"Statement":[{"Resource":"*","Action":["s3:Get*"],"Sid":"Read","Effect":"Allow"}],"Version":"2012-10-17"}""");

        assertThat(changes(difference)).isEmpty();
        assertThat(difference.alike()).contains("the same but for the order of members, which has no meaning");
        assertThat(difference.lines()).extracting(line -> line.text().strip())
                .startsWith("{", "\"Version\": \"2012-10-17\",", "\"Statement\": [", "{", "\"Sid\": \"Read\",", "\"Effect\": \"Allow\",");
    }

    @Test
    void whatWasAddedShowsInAnyOrderOfMembersWithoutItsNeighbours() {
        PolicyDifference difference = PolicyDifference.of(RECEIVED, """
                {"Statement":[{"Action":["s3:Get*","s3:Put*"],"Effect":"Allow","Resource":"*","Sid":"Read"}],"Version":"2012-10-17"}""");

        assertThat(changes(difference)).containsExactly("+\"s3:Put*\"");
        assertThat(difference.alike()).isEmpty();
    }

    @Test
    void theOrderOfStatementsStays() {
        PolicyDifference difference = PolicyDifference.of(
                "{\"Statement\":[{\"Sid\":\"A\"},{\"Sid\":\"B\"}]}", "{\"Statement\":[{\"Sid\":\"B\"},{\"Sid\":\"A\"}]}");

        assertThat(changes(difference)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"Version":"2012-10-17"} | { "Version" : "2012-10-17" } | the same but for blanks and lines
                    {"Version":"2012-10-17"} | {"Version":"2012-10-17"}     | the same text
                    """)
    void textsThatSayTheSameAreToldInWhatTheyDiffer(String before, String after, String words) {
        assertThat(PolicyDifference.of(before, after).alike()).contains(words);
    }

    @Test
    void aDamagedTextIsComparedAsItStands() {
        PolicyDifference difference = PolicyDifference.of("{\"Version\":\"2012-10-17\"", RECEIVED);

        assertThat(changes(difference)).isNotEmpty();
        assertThat(difference.alike()).isEmpty();
    }

    private static List<String> changes(PolicyDifference difference) {
        return difference.lines().stream()
                .filter(line -> line.kind() != LineDiff.Kind.SAME)
                .map(line -> line.kind().sign() + line.text().strip())
                .toList();
    }
}
