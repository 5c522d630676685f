package org.trailcase.history.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.history.layer.SameText;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Members;
import org.trailcase.history.track.Point;
import org.trailcase.history.track.Track;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.PolicyHolder.Part;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// One user, group or role and everything that is known of it over time.
///
/// Whoever was deleted and made anew under the same name is another one; whoever was renamed is still the same.
/// Source: IAM User Guide, "IAM identifiers" (unique identifiers), read 2026-11-24.
public final class Holder {
    private final PolicyHolder.Kind kind;
    private final String account;
    private String name;
    private String arn;
    private String uniqueId = "";
    private Optional<Point> namedAt = Optional.empty();
    private Optional<Instant> created = Optional.empty();
    private final List<Former> former = new ArrayList<>();

    /// What it was called up to a point.
    private record Former(Point until, String name, String arn) {}

    final Members<String, WrittenPolicy> inline = new Members<>(SameText::of, policy -> !policy.isNameOnly());
    final Members<String, String> attached = new Members<>(String::equals);
    final Members<Holder, String> groups = new Members<>((_, _) -> true);
    final Members<String, String> tags = new Members<>(String::equals);
    final Track<Optional<String>> boundary = new Track<>(Optional::equals);
    final Track<WrittenPolicy> trust = new Track<>(SameText::of);

    Holder(PolicyHolder.Kind kind, String partition, String account, String name) {
        this.kind = kind;
        this.account = account;
        this.name = name;
        // Until something shows the path, there is none to show.
        this.arn = "arn:%s:iam::%s:%s/%s".formatted(partition, account, word(), name);
    }

    public PolicyHolder.Kind kind() {
        return kind;
    }

    public String account() {
        return account;
    }

    /// As it was last called.
    public String name() {
        return name;
    }

    /// As it was last called.
    public String arn() {
        return arn;
    }

    /// As it was called at a point.
    public String arn(Point at) {
        return former(at).map(Former::arn).orElse(arn);
    }

    /// As it was called at a point.
    public String name(Point at) {
        return former(at).map(Former::name).orElse(name);
    }

    // When a name that is only seen later began is not known: until it is seen, it is called by the one before.
    private Optional<Former> former(Point at) {
        return former.stream()
                .filter(one -> !one.until().isBefore(at))
                .min(Comparator.comparing(Former::until));
    }

    /// As it was called before it was renamed.
    List<String> formerArns() {
        return former.stream().map(Former::arn).filter(before -> !before.equals(arn)).distinct().toList();
    }

    /// Whether it had this name before a point, and not since.
    public boolean wasCalled(String itsName, Point at) {
        return former.stream().anyMatch(one -> one.until().isBefore(at) && one.name().equalsIgnoreCase(itsName));
    }

    /// `AIDA…`, `AROA…`, `AGPA…`; empty text when nothing tells it.
    public String uniqueId() {
        return uniqueId;
    }

    /// "role DataLake", for a sentence.
    public String described() {
        return word() + " " + name;
    }

    /// The same by the name that it had at a point.
    public String described(Point at) {
        return word() + " " + name(at);
    }

    void isNamed(String itsName, Optional<String> itsArn) {
        name = itsName;
        arn = itsArn.orElse(arn);
    }

    /// It is called something else from here on.
    void isRenamed(Point point, String newName, String newArn) {
        former.add(new Former(point, name, arn));
        isNamed(newName, Optional.of(newArn));
    }

    /// The same where nothing tells of a new path.
    void isRenamed(Point point, String newName) {
        isRenamed(point, newName, arn.substring(0, arn.lastIndexOf('/') + 1) + newName);
    }

    void hasId(String id) {
        if (uniqueId.isEmpty()) {
            uniqueId = id;
        }
    }

    /// Something tells of the holder by its name at this point; while events are taken in.
    void isNamedAt(Point point) {
        namedAt = Optional.of(point);
    }

    /// Where something told of it last by the name that it has now.
    Optional<Point> namedAt() {
        return namedAt;
    }

    /// When it was made, as far as an export tells.
    Optional<Instant> created() {
        return created;
    }

    /// The exhibit that shows its trust policy next after a point, where no call changed it in between.
    public Optional<PolicySource> trustShownNext(Point at) {
        return trust.shownNext(at);
    }

    private String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// An exhibit shows the holder, or parts of it. `memberships` are its groups as holders.
    void observed(Point point, PolicyHolder shown, List<Holder> memberships, PolicySource source) {
        // An answer that tells the name alone has an ARN without a path, which is not better than what is known.
        boolean showsPath = !shown.identity().path().isEmpty();
        // By the name of before, it tells nothing of what came after.
        if (shown.identity().name().equalsIgnoreCase(name)) {
            isNamed(shown.identity().name(), Optional.of(shown.identity().arn()).filter(_ -> showsPath));
        }
        hasId(shown.identity().uniqueId());
        created = created.or(shown::created);
        Map<String, WrittenPolicy> texts = new HashMap<>();
        shown.inline().forEach(policy -> texts.put(policy.name(), policy));
        Map<String, String> arns = new HashMap<>();
        shown.attached().forEach(policy -> arns.put(policy, policy));
        Map<Holder, String> itsGroups = new HashMap<>();
        memberships.forEach(group -> itsGroups.put(group, group.name()));
        observed(inline, point, texts, shown.shows(Part.INLINE), source);
        observed(attached, point, arns, shown.shows(Part.ATTACHED), source);
        observed(groups, point, itsGroups, shown.shows(Part.GROUPS), source);
        observed(tags, point, shown.tags(), shown.shows(Part.TAGS), source);
        if (shown.shows(Part.BOUNDARY) || shown.boundary().isPresent()) {
            boundary.observed(point, new Known.Is<>(shown.boundary(), source));
        }
        shown.trust().ifPresent(policy -> trust.observed(point, new Known.Is<>(policy, source)));
    }

    private static <K, V> void observed(
            Members<K, V> members, Point point, Map<K, V> shown, boolean whole, PolicySource source) {
        if (whole) {
            members.observedWhole(point, shown, source);
        } else {
            shown.forEach((key, value) -> members.observed(point, key, value, source));
        }
    }

    boolean isKnownBefore(Point point) {
        return inline.isKnownBefore(point)
                || attached.isKnownBefore(point)
                || groups.isKnownBefore(point)
                || boundary.isKnownBefore(point)
                || trust.isKnownBefore(point);
    }

    /// Where something of the holder was observed or changed, its name too, in no order.
    List<Point> points() {
        List<Point> points = new ArrayList<>(former.stream().map(Former::until).toList());
        points.addAll(inline.points());
        points.addAll(attached.points());
        points.addAll(groups.points());
        points.addAll(tags.points());
        points.addAll(boundary.points());
        points.addAll(trust.points());
        return points;
    }

    /// The ARNs of every managed policy that ever was attached or a boundary.
    Set<String> managed() {
        Set<String> arns = new HashSet<>(attached.tracks().keySet());
        boundary.stretches().forEach(stretch -> {
            switch (stretch.known()) {
                case Known.Is<Optional<String>>(var arn, _) -> arn.ifPresent(arns::add);
                case Known.Perhaps<Optional<String>>(var arn, _, _) -> arn.ifPresent(arns::add);
                case Known.Unknown<Optional<String>> _ -> {}
            }
        });
        return arns;
    }

    void complete() {
        inline.complete();
        attached.complete();
        groups.complete();
        tags.complete();
    }
}
