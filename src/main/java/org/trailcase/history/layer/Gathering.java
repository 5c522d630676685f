package org.trailcase.history.layer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// One layer, or one level of it, while its policies are put together.
public final class Gathering {
    private final PolicyType type;
    private final Documents documents;
    private final Spans.Where trail;
    private final Point at;
    private final List<AttachedPolicy> policies = new ArrayList<>();
    private final Set<String> gaps = new LinkedHashSet<>();
    private Optional<String> stale = Optional.empty();

    /// `trail` is where a change would be seen.
    public Gathering(PolicyType type, Documents documents, Spans.Where trail, Point at) {
        this.type = type;
        this.documents = documents;
        this.trail = trail;
        this.at = at;
    }

    public Point at() {
        return at;
    }

    /// Adds what is known of one policy; nothing where it is known that there is none.
    public void add(Known<Optional<WrittenPolicy>> known, String name, String attachedTo) {
        add(known, List.of(), name, attachedTo);
    }

    /// The same of a policy whose statements were found in several places, each told by its `origins`.
    public void add(
            Known<Optional<WrittenPolicy>> known, List<PolicySource> origins, String name, String attachedTo) {
        Place place = new Place(name, attachedTo, origins);
        rely(known.source());
        switch (known) {
            case Known.Is<Optional<WrittenPolicy>>(var policy, var source) ->
                policy.ifPresent(text -> read(text, place, source, Optional.empty()));
            case Known.Perhaps<Optional<WrittenPolicy>>(var policy, String why, var source) -> {
                if (policy.isPresent()) {
                    read(policy.get(), place, source, Optional.of(why));
                } else {
                    gaps.add(why);
                }
            }
            case Known.Unknown<Optional<WrittenPolicy>>(String why, _) -> gaps.add(why);
        }
    }

    /// What another gathering of the same layer found, of which it is not certain that it was in force.
    public void addDoubted(Gathering other, String why) {
        other.policies.forEach(policy -> policies.add(policy.doubted(why)));
        gaps.addAll(other.gaps);
        stale = stale.or(() -> other.stale);
    }

    /// Takes over what is missing in another gathering of the same layer, such as one of its levels, and how old it is.
    public void include(Gathering other) {
        gaps.addAll(other.gaps);
        stale = stale.or(() -> other.stale);
    }

    public List<AttachedPolicy> policies() {
        return List.copyOf(policies);
    }

    /// The sentence says what is missing.
    public void gap(String sentence) {
        gaps.add(sentence);
    }

    /// The layer leans on what this source shows of its moment.
    public void rely(PolicySource source) {
        if (stale.isEmpty()) {
            stale = source.asOf()
                    .flatMap(asOf -> trail.uncovered(asOf, at.second()))
                    .or(() -> source.latest().flatMap(latest -> trail.uncovered(latest, at.second())));
        }
    }

    public boolean isEmpty() {
        return policies.isEmpty() && gaps.isEmpty();
    }

    private record Place(String name, String attachedTo, List<PolicySource> origins) {}

    private void read(WrittenPolicy text, Place place, PolicySource source, Optional<String> doubt) {
        switch (documents.read(text.text())) {
            case Documents.Reading.Read(var document) ->
                policies.add(new AttachedPolicy(
                        document,
                        type,
                        place.name(),
                        place.attachedTo(),
                        source.at(text.pointer()),
                        doubt,
                        place.origins()));
            case Documents.Reading.Unreadable(String sentence) ->
                gaps.add("The policy %s of %s cannot be read: %s".formatted(place.name(), place.attachedTo(), sentence));
        }
    }

    public LayerEvidence.Level level(String id) {
        return new LayerEvidence.Level(id, policies);
    }

    public LayerInForce.Held held() {
        return held(List.of(level("")));
    }

    public LayerInForce.Held held(List<LayerEvidence.Level> levels) {
        return new LayerInForce.Held(levels, List.copyOf(gaps), stale);
    }
}
