package org.trailcase.history.beside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Point;
import org.trailcase.history.track.Point.Step;

/// The settings of S3 Block Public Access that the trail's own calls made, of buckets and of whole accounts.
///
/// To be told calls in the order of their points, then read by any thread.
///
/// Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage", read 2026-11-24: what a new bucket
/// begins with is not taken for granted, since its calls may have come before the trail.
public final class PublicAccessBlocks {
    private static final String SOURCE = "s3.amazonaws.com";
    private static final Map<String, Step> CALLS = Map.of(
            "PutBucketPublicAccessBlock", Step.CHANGE,
            "DeleteBucketPublicAccessBlock", Step.TAKE_AWAY,
            "PutAccountPublicAccessBlock", Step.CHANGE,
            "DeleteAccountPublicAccessBlock", Step.TAKE_AWAY);

    private final Map<String, List<Call>> byPlace = new HashMap<>();

    /// The order within a second of a call; empty when it changes no such setting.
    public static Optional<Step> step(String eventSource, String eventName) {
        return eventSource.equals(SOURCE) ? Optional.ofNullable(CALLS.get(eventName)) : Optional.empty();
    }

    /// The names of all these calls.
    public static Set<String> names() {
        return CALLS.keySet();
    }

    /// Whether a bucket goes with this call, and its setting with it.
    public static boolean endsWith(Call call) {
        return call.service().equals(SOURCE) && call.name().equals("DeleteBucket");
    }

    public void apply(Call call) {
        Optional<String> place = call.name().contains("Account")
                ? call.asked("accountId").or(() -> Optional.of(call.account()))
                : call.asked("bucketName");
        place.ifPresent(one -> byPlace.computeIfAbsent(one, _ -> new ArrayList<>()).add(call));
    }

    /// The call by which a bucket with a public policy was closed to everybody outside of its account at a point; empty where
    /// none is known.
    public Optional<Call> restricting(String bucket, Optional<String> account, Point at) {
        return restricting(bucket, at).or(() -> account.flatMap(owner -> restricting(owner, at)));
    }

    private Optional<Call> restricting(String place, Point at) {
        return byPlace.getOrDefault(place, List.of()).stream()
                .filter(call -> call.point().isBefore(at))
                .reduce((_, later) -> later)
                .filter(PublicAccessBlocks::restricts);
    }

    private static boolean restricts(Call call) {
        return call.asked()
                .object("PublicAccessBlockConfiguration")
                .flatMap(settings -> settings.scalar("RestrictPublicBuckets"))
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }
}
