package org.trailcase.trail.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// For which accounts, regions and times the digests in evidence list every log file that was delivered.
///
/// A digest covers the time of delivery, which the names of log files tell to the minute (CloudTrail User Guide,
/// "CloudTrail digest file structure", digestStartTime, read 2026-11-24).
final class Coverage {
    // A file is named before it is delivered, and the digest goes by the delivery: at the end of the evidence a file may be
    // listed in a digest that was not collected. How long that takes is not documented; this is engineering knowledge.
    private static final Duration NAMED_BEFORE_DELIVERY = Duration.ofMinutes(15);

    private final Map<Where, List<Stretch>> stretches = new HashMap<>();

    private record Where(String account, String region) {}

    private record Stretch(Instant start, Instant end) {}

    /// Of digests that were not modified. Backfilled ones list what came late, and say nothing of the rest.
    Coverage(List<Digest> digests) {
        for (Digest digest : digests) {
            ChainName chain = digest.chain();
            if (!chain.backfill() && !chain.region().isEmpty()) {
                add(new Where(chain.account(), chain.region()), new Stretch(digest.start(), digest.end()));
            }
        }
    }

    // The digests come oldest first, so that a stretch either goes on or begins anew.
    private void add(Where where, Stretch stretch) {
        List<Stretch> some = stretches.computeIfAbsent(where, _ -> new ArrayList<>());
        for (int i = some.size() - 1; i >= 0; i--) {
            Stretch known = some.get(i);
            if (known.end().equals(stretch.start())) {
                some.set(i, new Stretch(known.start(), stretch.end()));
                return;
            }
        }
        some.add(stretch);
    }

    /// Whether a file that was delivered in this minute must be listed.
    boolean covers(LogFileName file) {
        return stretches.getOrDefault(new Where(file.account(), file.region()), List.of()).stream()
                .anyMatch(one -> !file.minute().isBefore(one.start())
                        && !file.minuteEnd().plus(NAMED_BEFORE_DELIVERY).isAfter(one.end()));
    }
}
