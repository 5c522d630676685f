package org.trailcase.casefile.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.trail.digest.Chain;
import org.trailcase.trail.digest.CheckedDigest;
import org.trailcase.trail.digest.CheckedFile;
import org.trailcase.trail.digest.Digest;
import org.trailcase.trail.digest.DigestCheck;
import org.trailcase.trail.digest.DigestState;
import org.trailcase.trail.digest.FileState;
import org.trailcase.trail.digest.Gap;
import org.trailcase.trail.digest.LogFileName;

/// What CloudTrail's digests say of times and places: gaps, and stretches of which they vouch for every log file.
final class DigestWord {
    // CloudTrail delivers "within an average of about 5 minutes", which it does not guarantee (CloudTrail User Guide, "How
    // CloudTrail works", read 2026-11-24). A quarter of an hour is engineering knowledge.
    private static final Duration DELIVERY = Duration.ofMinutes(15);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<CoverageGap> gaps = new ArrayList<>();
    private final Map<Place, List<Stretch>> vouched = new HashMap<>();
    private final Map<Place, List<Stretch>> doubted = new HashMap<>();
    private final Map<Place, List<Stretch>> spans = new HashMap<>();

    /// `withDefects` are the exhibits of which not every record could be read.
    DigestWord(DigestCheck check, Set<Integer> withDefects) {
        check.chains().forEach(this::read);
        check.files().forEach(file -> read(file, withDefects));
        gaps.sort(Comparator.comparing(CoverageGap::place)
                .thenComparing(gap -> gap.stretch().start())
                .thenComparing(gap -> gap.stretch().end())
                .thenComparing(CoverageGap::kind)
                .thenComparing(CoverageGap::words));
    }

    List<CoverageGap> gaps() {
        return gaps;
    }

    Set<Place> places() {
        return spans.keySet();
    }

    /// The stretches of which the digests of a place speak.
    List<Stretch> spans(Place place) {
        return spans.getOrDefault(place, List.of());
    }

    /// Whether all that was delivered of this time is in evidence and could be read, by digests that are vouched for.
    boolean vouches(Place place, Stretch time) {
        Stretch delivered = new Stretch(time.start(), time.end().plus(DELIVERY));
        return vouched.getOrDefault(place, List.of()).stream().anyMatch(one -> one.holds(delivered))
                && doubted.getOrDefault(place, List.of()).stream().noneMatch(one -> one.overlaps(time));
    }

    private void read(Chain chain) {
        Place place = new Place(chain.name().account(), chain.name().region());
        for (Gap gap : chain.gaps()) {
            Instant end = gap.to().isBefore(gap.from()) ? gap.from() : gap.to();
            CoverageGap.Kind kind =
                    gap.missing().isPresent() ? CoverageGap.Kind.MISSING_DIGEST : CoverageGap.Kind.NO_DIGEST;
            gaps.add(new CoverageGap(kind, place, new Stretch(gap.from(), end), gap.words()));
        }
        // Backfilled digests list what came late, and say nothing of the rest.
        if (!chain.name().backfill()) {
            chain.digests().forEach(digest -> read(place, digest));
        }
    }

    // The digests of a chain come oldest first: a stretch goes on, or begins anew.
    private void read(Place place, CheckedDigest checked) {
        Digest digest = checked.digest();
        Stretch stretch = new Stretch(digest.start(), digest.end());
        extend(spans.computeIfAbsent(place, _ -> new ArrayList<>()), stretch);
        if (checked.state() == DigestState.SIGNED || checked.state() == DigestState.LINKED) {
            extend(vouched.computeIfAbsent(place, _ -> new ArrayList<>()), stretch);
        }
    }

    private static void extend(List<Stretch> some, Stretch stretch) {
        if (!some.isEmpty() && some.getLast().end().equals(stretch.start())) {
            some.set(some.size() - 1, new Stretch(some.getLast().start(), stretch.end()));
        } else {
            some.add(stretch);
        }
    }

    private void read(CheckedFile file, Set<Integer> withDefects) {
        Optional<LogFileName> name = file.listed().flatMap(listed -> LogFileName.in(listed.place().key()));
        if (name.isEmpty()) {
            return;
        }
        Place place = new Place(name.get().account(), name.get().region());
        Stretch events = events(file.listed().orElseThrow(), name.get());
        if (file.state() == FileState.MISSING || file.state() == FileState.MODIFIED) {
            CoverageGap.Kind kind = file.state() == FileState.MISSING
                    ? CoverageGap.Kind.MISSING_FILE
                    : CoverageGap.Kind.MODIFIED_FILE;
            gaps.add(new CoverageGap(kind, place, events, file.name() + ": " + file.why()));
        }
        if (file.atHand().filter(here -> withDefects.contains(here.exhibit())).isPresent()) {
            doubted.computeIfAbsent(place, _ -> new ArrayList<>()).add(events);
        }
    }

    // A digest tells the times of the oldest and the newest event of a file; else its name tells when it was delivered.
    private static Stretch events(Digest.Listed listed, LogFileName name) {
        Instant oldest = listed.oldestEvent().orElseGet(() -> name.minute().minus(DELIVERY));
        Instant newest = listed.newestEvent().map(at -> at.plus(SECOND)).orElseGet(() -> name.minute().plus(MINUTE));
        return oldest.isBefore(newest) ? new Stretch(oldest, newest) : new Stretch(newest.minus(SECOND), oldest.plus(SECOND));
    }
}
