package org.trailcase.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.SnapshotOrigin.AsOfFrom;

class SnapshotCountsTest {
    @Test
    void hundredsOfExhibitsAreOneShortLine() {
        Stream<Snapshot> accounts = IntStream.range(0, 300)
                .mapToObj(day -> account(day % 2 == 0 ? "111122223333" : "444455556666", day));

        String words = SnapshotCounts.words(
                Stream.concat(accounts, Stream.of(organization("o-exampleorg"))).toList());

        assertThat(words)
                .isEqualTo("0 in exhibits of 2 accounts, organisation o-exampleorg;"
                        + " as of 2026-03-01 00:00:00 UTC to 2026-12-25 00:00:00 UTC");
    }

    @Test
    void oneExportIsNamedWithItsMoment() {
        assertThat(SnapshotCounts.words(List.of(account("111122223333", 0))))
                .isEqualTo("0 in exhibits of account 111122223333; as of 2026-03-01 00:00:00 UTC");
    }

    @Test
    void anAccountThatNoExhibitNamesIsNotGivenAName() {
        assertThat(SnapshotCounts.words(List.of(account("", 0))))
                .startsWith("0 in exhibits of an account that they do not name;");
    }

    @Test
    void aCaseWithoutPoliciesHasNone() {
        assertThat(SnapshotCounts.words(List.of())).isEqualTo("none");
    }

    private static Snapshot account(String account, int day) {
        return new AccountSnapshot(origin(day), account, Set.of(), List.of(), List.of());
    }

    private static Snapshot organization(String id) {
        return new OrganizationSnapshot(origin(0), Optional.of(id), Optional.empty(), List.of(), List.of());
    }

    private static SnapshotOrigin origin(int day) {
        return new SnapshotOrigin(
                "export.json", "", Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofDays(day)), AsOfFrom.CONTENT);
    }
}
