package org.trailcase.history.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.history.track.Track;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.ManagedPolicy;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// One managed policy over time: the texts of its versions, which never change, and which version was in force.
///
/// Source: IAM User Guide, "Versioning IAM policies", read 2026-11-24.
public final class Managed {

    private static final Pattern NUMBERED = Pattern.compile("v(\\d{1,9})");

    private static final String FIRST = "v1";
    private static final String SECOND = "v2";

    private record Version(WrittenPolicy text, PolicySource source, Optional<Instant> created) {}

    private final String arn;
    private final Map<String, Version> versions = new HashMap<>();
    private final Track<String> inForce = new Track<>(String::equals);
    private int generation;
    private Optional<Point> lastMade = Optional.empty();

    Managed(String arn) {
        this.arn = arn;
    }

    public String arn() {
        return arn;
    }

    void observed(Point point, ManagedPolicy shown, PolicySource source) {
        for (ManagedPolicy.Version version : shown.versions()) {
            versions.putIfAbsent(key(version.id()), new Version(version.text(), source, version.created()));
        }
        shown.inForce()
                .ifPresent(version -> inForce.observed(point, new Known.Is<>(key(version.id()), source)));
    }

    void written(String id, WrittenPolicy text, PolicySource source) {
        versions.putIfAbsent(key(id), new Version(text, source, source.asOf()));
    }

    /// A call put this version in force, by making it where it `isNew`.
    void setDefault(Point point, String id, boolean isNew, PolicySource source) {
        Known<String> before = isNew && id.equals(SECOND)
                ? onlyFirst(source)
                : new Known.Unknown<>(
                        "Which version of %s was in force before %s is not in evidence.".formatted(arn, point.second()),
                        source);
        // Versions are numbered in the order in which they are made.
        Matcher made = isNew ? NUMBERED.matcher(id) : NUMBERED.matcher("");
        long turn = made.matches() ? Long.parseLong(made.group(1)) : 0;
        inForce.setInTurn(point, before, new Known.Is<>(key(id), source), turn);
    }

    /// A call added a version and left in force which was.
    void added(Point point, String id, PolicySource source) {
        if (id.equals(SECOND)) {
            inForce.changed(point, onlyFirst(source), known -> known);
        }
    }

    // Numbers count up from the first and are not given anew, and a policy is never without a version in force: when the
    // second was made, there was the first and no other. Source: IAM User Guide, "Versioning IAM policies", read 2026-11-24.
    // The call tells no more than that: the text is cited from where it stands.
    private Known<String> onlyFirst(PolicySource call) {
        return new Known.Is<>(
                key(FIRST),
                new PolicySource(
                        call.exhibit(), call.sha256(), call.pointer(), call.asOf(), call.latest(), Optional.empty()));
    }

    /// The policy was deleted: one made later under the same ARN begins with versions of its own.
    void deleted(Point point) {
        // Where it was made anew in the same second, the one before was deleted: its name had to be free.
        boolean anew = lastMade.filter(made -> made.second().equals(point.second())).isPresent() && generation > 0;
        if (!anew) {
            generation++;
        }
    }

    /// The policy was made: what was known under this ARN before was another one.
    void made(Point point) {
        if (isKnownBefore(point)) {
            generation++;
        }
        lastMade = Optional.of(point);
    }

    private boolean isKnownBefore(Point point) {
        return inForce.isKnownBefore(Point.before(point.second()));
    }

    /// Where something of the policy was observed or changed, and when its versions were made.
    List<Point> points() {
        List<Point> points = new ArrayList<>(inForce.points());
        versions.values().forEach(version ->
                version.created().ifPresent(created -> points.add(Point.before(created.minus(Clocks.APART)))));
        return points;
    }

    /// The text in force; unknown where nothing tells which version was, or what it said.
    public Known<Optional<WrittenPolicy>> at(Point point) {
        Optional<Known<String>> version = inForce.at(point);
        if (version.isEmpty()) {
            return new Known.Unknown<>(
                    "The text of %s is not in evidence.".formatted(arn),
                    new PolicySource("", "", "", Optional.empty(), Optional.empty()));
        }
        return switch (version.get()) {
            case Known.Is<String>(String key, PolicySource source) -> text(key, source, point);
            case Known.Perhaps<String>(_, String why, PolicySource source) -> aloneOr(why, source, point);
            case Known.Unknown<String>(String why, PolicySource source) -> aloneOr(why, source, point);
        };
    }

    // Which policy it was is not told where one of several was deleted.
    private Known<Optional<WrittenPolicy>> aloneOr(String why, PolicySource source, Point point) {
        return generation == 0
                ? firstAlone("0:", point).orElseGet(() -> new Known.Unknown<>(why, source))
                : new Known.Unknown<>(why, source);
    }

    /// While the first version was there and the second was not, the first was in force, whatever the trail covers: the dates
    /// of an export tell it, so that it is cited without a moment of its own.
    ///
    /// Source: IAM API Reference, "PolicyVersion" (CreateDate), read 2026-11-24; see [#onlyFirst] for the numbers.
    private Optional<Known<Optional<WrittenPolicy>>> firstAlone(String prefix, Point point) {
        Optional<Version> first = Optional.ofNullable(versions.get(prefix + FIRST))
                .filter(version -> version.created().isPresent() && !isYounger(version, point));
        boolean isAlone = Optional.ofNullable(versions.get(prefix + SECOND))
                .filter(version -> isYounger(version, point))
                .isPresent();
        return first.filter(_ -> isAlone).map(version -> new Known.Is<>(Optional.of(version.text()), timeless(version.source())));
    }

    private static PolicySource timeless(PolicySource source) {
        return new PolicySource(source.exhibit(), source.sha256(), source.pointer(), Optional.empty(), source.eventId());
    }

    private static boolean isYounger(Version version, Point point) {
        return version.created()
                .filter(created -> created.minus(Clocks.APART).isAfter(point.second()))
                .isPresent();
    }

    /// Where its text may have become another, for a band of time: where its version was observed or changed, and where the
    /// dates of versions alone tell that they were made.
    List<Point> moments() {
        List<Point> moments = new ArrayList<>(inForce.points());
        made().filter(created -> inForce.points().stream()
                        .noneMatch(point -> Duration.between(created, point.second()).abs().compareTo(Clocks.APART) <= 0))
                .forEach(created -> moments.add(Point.before(created)));
        return moments;
    }

    /// Where to look for what was in force up to one of these moments.
    Point upTo(Point moment) {
        return made().map(Point::before).anyMatch(moment::equals)
                ? Point.before(moment.second().minus(Clocks.APART).minusSeconds(1))
                : moment;
    }

    private Stream<Instant> made() {
        return versions.values().stream().flatMap(version -> version.created().stream());
    }

    /// The versions that were in force, in the order of time, as far as their texts are known.
    public Track<String> track() {
        return inForce;
    }

    /// The text of a version by its key in the track.
    public Optional<WrittenPolicy> text(String key) {
        return Optional.ofNullable(versions.get(key)).map(Version::text);
    }

    private Known<Optional<WrittenPolicy>> text(String key, PolicySource shown, Point point) {
        Version version = versions.get(key);
        String id = key.substring(key.indexOf(':') + 1);
        if (version == null) {
            return new Known.Unknown<>(
                    "The text of version %s of %s, which was in force, is not in evidence.".formatted(id, arn), shown);
        }
        if (isYounger(version, point)) {
            String prefix = key.substring(0, key.indexOf(':') + 1);
            return firstAlone(prefix, point).orElseGet(() -> new Known.Unknown<>(
                    "Version %s of %s, in force at %s, was made only at %s; what was in force before is not in evidence."
                            .formatted(
                                    id,
                                    arn,
                                    shown.asOf().map(Instant::toString).orElse("an unknown time"),
                                    version.created().map(Instant::toString).orElse("an unknown time")),
                    shown));
        }
        return new Known.Is<>(
                Optional.of(version.text()), shown.eventId().isPresent() ? shown : version.source());
    }

    private String key(String id) {
        return generation + ":" + id;
    }
}
