package org.trailcase.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trailcase.casefile.Counts;
import org.trailcase.casefile.EventRow;
import org.trailcase.casefile.PrincipalKey;
import org.trailcase.casefile.SessionSummary;

class WriteMatricesTest {

    @Test
    void theSessionsOfOnePrincipalStandInOneTableWhereTheyFit() {
        assertThat(parts("a", "b", "a", "a", "c", "c", "c")).containsExactly("aaab", "ccc");
    }

    @Test
    void aPrincipalWithMoreSessionsThanColumnsIsContinued() {
        assertThat(parts("a", "b", "b", "b", "b", "b", "c")).containsExactly("a", "bbbb", "bc");
    }

    private static List<String> parts(String... principals) {
        return WriteMatrices.parts(Stream.of(principals).map(WriteMatricesTest::session).toList(), 4).stream()
                .map(part -> part.stream().map(session -> session.principal().text()).reduce("", String::concat))
                .toList();
    }

    private static SessionSummary session(String principal) {
        return new SessionSummary(
                new PrincipalKey(principal),
                new EventRow.Who("AssumedRole", principal, principal, "", "111122223333", "", ""),
                new Counts(1, 0, 0, 0, 1, 0),
                Instant.EPOCH,
                Instant.EPOCH,
                Set.of(),
                false,
                new TreeMap<>());
    }
}
