package org.trailcase.trail.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.trailcase.trail.digest.SignedTrail.Delivered;
import org.trailcase.trail.digest.SignedTrail.Hour;

/// In any chain with any faults, each fault is named and nothing else.
class FaultsTest {
    private static final SignedTrail.Key KEY = SignedTrail.Key.of("31e8b5433410dfb61a9dc45cc65b22ff");

    /// What is done to a log file.
    private enum Log {
        INTACT,
        ALTERED,
        DELETED
    }

    /// What is done to a digest.
    private enum Done {
        INTACT,
        ALTERED,
        DELETED
    }

    /// One hour of a trail, and what is done to it.
    private record Fate(List<Log> logs, boolean added, Done digest) {}

    /// A trail and what else is in evidence.
    private record World(List<Fate> fates, boolean keys, boolean head, boolean headNamed, long seed) {

        // Nothing shows that the first or the last of a chain is gone, and a fault of one digest hides that of the one before.
        Done digest(int hour) {
            boolean alone = hour > 0 && hour < fates.size() - 1 && hour % 2 == 1;
            return alone ? fates.get(hour).digest() : Done.INTACT;
        }

        boolean last(int hour) {
            return hour == fates.size() - 1;
        }

        DigestState expected(int hour) {
            if (digest(hour) == Done.ALTERED) {
                return DigestState.MODIFIED;
            }
            if (last(hour)) {
                return head && keys ? DigestState.SIGNED : DigestState.UNCONFIRMED;
            }
            return switch (digest(hour + 1)) {
                case DELETED -> DigestState.UNCONFIRMED;
                case ALTERED -> keys ? DigestState.SIGNED : DigestState.UNCONFIRMED;
                case INTACT -> keys ? DigestState.SIGNED : DigestState.LINKED;
            };
        }

        FileState intact(int hour) {
            if (digest(hour) == Done.DELETED) {
                return FileState.OWN_HASH;
            }
            return switch (expected(hour)) {
                case SIGNED -> FileState.SIGNED;
                case LINKED -> FileState.LINKED;
                case UNCONFIRMED, MODIFIED -> FileState.OWN_HASH;
            };
        }

        FileState altered(int hour) {
            return digest(hour) == Done.INTACT ? FileState.MODIFIED : FileState.OWN_HASH;
        }

        FileState added(int hour) {
            return digest(hour) == Done.INTACT ? FileState.UNLISTED : FileState.OWN_HASH;
        }
    }

    @Property(tries = 150)
    void eachFaultIsNamedAndNothingElse(@ForAll("worlds") World world) throws DigestException {
        SignedTrail trail = new SignedTrail(KEY, "us-east-1");
        Bag bag = new Bag();
        Map<String, FileState> expected = new HashMap<>();
        Map<String, DigestState> digests = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (int i = 0; i < world.fates().size(); i++) {
            Hour hour = trail.hour(world.fates().get(i).logs().size());
            logs(world, i, hour, bag, expected);
            if (world.fates().get(i).added()) {
                Delivered added = trail.log(hour.start().plus(Duration.ofMinutes(58)), "added" + i);
                bag.log(added);
                expected.put(added.name(), world.last(i) ? FileState.OWN_HASH : world.added(i));
            }
            Delivered digest = hour.digest().file();
            switch (world.digest(i)) {
                case INTACT -> bag.digest(digest);
                case ALTERED -> bag.digest(new Delivered(digest.key(), digest.text() + " "));
                case DELETED -> gone.add(digest.key());
            }
            if (world.digest(i) != Done.DELETED) {
                digests.put(digest.key(), world.expected(i));
            }
        }
        extras(world, trail, bag);
        // A file of the last minutes of the last stretch may be listed later.
        lateFilesBeforeAGapAreLeftOpen(world, trail, expected);

        DigestCheck check = bag.shuffled(world.seed()).check();

        Map<String, FileState> found = new HashMap<>();
        check.files().forEach(file -> found.put(S3Object.fileName(file.name()), file.state()));
        assertThat(found).isEqualTo(expected);
        Map<String, DigestState> states = new HashMap<>();
        check.chains().forEach(chain -> chain.digests().forEach(one -> states.put(one.digest().place().key(), one.state())));
        assertThat(states).isEqualTo(digests);
        assertThat(check.missingDigests()).extracting(gap -> gap.missing().orElseThrow().key())
                .containsExactlyInAnyOrderElementsOf(gone);
        assertThat(check.holds()).isEqualTo(gone.isEmpty()
                && !digests.containsValue(DigestState.MODIFIED)
                && !expected.containsValue(FileState.MODIFIED)
                && !expected.containsValue(FileState.MISSING));
    }

    private static void logs(World world, int hour, Hour delivered, Bag bag, Map<String, FileState> expected) {
        List<Log> fates = world.fates().get(hour).logs();
        for (int i = 0; i < fates.size(); i++) {
            Delivered log = delivered.files().get(i);
            switch (fates.get(i)) {
                case INTACT -> {
                    bag.log(log);
                    expected.put(log.name(), world.intact(hour));
                }
                case ALTERED -> {
                    bag.log(new Delivered(log.key(), log.text().replace("192.0.2.1", "192.0.2.2")));
                    expected.put(log.name(), world.altered(hour));
                }
                case DELETED -> {
                    if (world.digest(hour) != Done.DELETED) {
                        expected.put(log.name(), FileState.MISSING);
                    }
                }
            }
        }
    }

    private static void extras(World world, SignedTrail trail, Bag bag) throws DigestException {
        if (world.keys()) {
            bag.keys(KEY.exported(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z")));
        }
        if (world.head()) {
            SignedTrail.Signed last = trail.hours().getLast().digest();
            bag.head(last, world.headNamed() ? last.file().name() + ".head.json" : "head.json");
        }
    }

    private static void lateFilesBeforeAGapAreLeftOpen(World world, SignedTrail trail, Map<String, FileState> expected) {
        for (int i = 0; i + 1 < world.fates().size(); i++) {
            if (world.fates().get(i).added() && world.digest(i + 1) != Done.INTACT) {
                Delivered added = trail.log(trail.hours().get(i).start().plus(Duration.ofMinutes(58)), "added" + i);
                expected.put(added.name(), FileState.OWN_HASH);
            }
        }
    }

    @Provide
    static Arbitrary<World> worlds() {
        Arbitrary<Fate> fate = Combinators.combine(
                        Arbitraries.frequency(Tuple.of(5, Log.INTACT), Tuple.of(1, Log.ALTERED), Tuple.of(1, Log.DELETED))
                                .list().ofMaxSize(3),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
                        Arbitraries.frequency(Tuple.of(3, Done.INTACT), Tuple.of(1, Done.ALTERED), Tuple.of(1, Done.DELETED)))
                .as(Fate::new);
        Arbitrary<Boolean> truth = Arbitraries.of(true, false);
        return Combinators.combine(fate.list().ofMinSize(1).ofMaxSize(9), truth, truth, truth, Arbitraries.longs())
                .as(World::new);
    }
}
