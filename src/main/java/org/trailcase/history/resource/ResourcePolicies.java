package org.trailcase.history.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.carrier.Carrier;
import org.trailcase.history.carrier.Carriers;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;
import org.trailcase.history.layer.Documents;
import org.trailcase.history.layer.Gathering;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.history.layer.Spans;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.ResourceState;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The policies of resources and VPC endpoints, and the tags of resources, at any moment.
///
/// To be told exports and calls in the order of their points, then [#complete]d, then read by any thread.
public final class ResourcePolicies {
    private static final ResourceCalls CALLS = new ResourceCalls();

    private final Store store = new Store();
    private final Carriers carriers = new Carriers();
    private final Documents documents;
    private final Spans spans;

    public ResourcePolicies(Documents documents, Spans spans) {
        this.documents = documents;
        this.spans = spans;
    }

    /// The order within a second of a call; empty when it changes nothing that is followed here.
    public static Optional<Point.Step> step(String eventSource, String eventName) {
        return CALLS.step(eventSource, eventName);
    }

    /// The names of all these calls.
    public static Set<String> names() {
        return CALLS.names();
    }

    public void observe(ResourceSnapshot snapshot, Point point) {
        for (ResourceState shown : snapshot.resources()) {
            Kept kept = store.of(shown.arn(), shown.type());
            PolicySource source = source(snapshot.origin(), shown.pointer());
            switch (shown.policy()) {
                case ResourceState.ShownPolicy.NotShown _ -> {}
                case ResourceState.ShownPolicy.None _ -> kept.policy.shown(point, Optional.empty(), source);
                case ResourceState.ShownPolicy.Written(WrittenPolicy policy) ->
                    kept.policy.shown(point, Optional.of(policy), source);
            }
            shown.tags().ifPresent(tags -> kept.tags.observedWhole(point, tags, source));
            shown.vpc().ifPresent(kept::in);
        }
    }

    /// The ARNs of the resources that the call concerned.
    public Set<String> apply(Call call) {
        return store.concernedBy(() -> CALLS.apply(call, store));
    }

    /// Whether a call touches policies, and not tags alone.
    public static boolean touchesPolicies(Call call) {
        return !call.name().toLowerCase(Locale.ROOT).contains("tag");
    }

    /// Whether a call may have made a policy another: what comes into being without one changes none. To be asked when all
    /// is told.
    public boolean changed(Call call, Set<String> concerned) {
        return store.isUnnamed(call)
                || concerned.stream()
                        .flatMap(arn -> store.concerned(arn).stream())
                        .anyMatch(kept -> kept.policy.changedAt(call.point()));
    }

    /// What AWS called the policies that it wrote itself because a call brought none: "default key policy".
    public Set<String> writtenByAws(Call call, Set<String> concerned) {
        return concerned.stream()
                .flatMap(arn -> store.concerned(arn).stream())
                .filter(kept -> kept.policy.changedAt(call.point()))
                .flatMap(kept -> kept.policy.at(call.point().next()).flatMap(Standing::text).stream())
                .filter(DocumentedPolicies::isOne)
                .map(WrittenPolicy::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The ARNs of the policies' carriers that requests for a resource meet.
    public Set<String> carriers(Arn resource) {
        return carriers.of(new ActionName(resource.service(), "*"), resource) instanceof Carrier.On(var arns, _)
                ? arns.stream().map(ResourceArns::canonical).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    public void complete() {
        store.complete();
    }

    /// The policies that an action on a resource meets. A resource that is not known, or not whole, is not taken for none.
    /// `owner` and `region` stand in where nothing else tells whose and where the resource is.
    public LayerInForce of(
            ActionName action, RequestedResource resource, Optional<String> owner, Optional<String> region, Point at) {
        Carrier carrier =
                switch (resource) {
                    case RequestedResource.Everything _ -> carriers.of(action);
                    case RequestedResource.Exact(String arn) -> of(action, arn, at);
                    case RequestedResource.WithHoles(String pattern) -> withoutHoles(action, of(action, pattern, at));
                    case RequestedResource.Unrecorded _ -> carriers.ofUnnamed(action);
                };
        return layer(carrier, owner, region, at);
    }

    private Carrier of(ActionName action, String arn, Point at) {
        return Arn.parse(arn)
                .map(parsed -> carriers.of(action, keyBehind(parsed, at)))
                .orElseGet(() -> carriers.ofUnnamed(action));
    }

    // Of an object whose key is not known the bucket may be; of a thing whose own name has a hole nothing is.
    private Carrier withoutHoles(ActionName action, Carrier carrier) {
        return carrier instanceof Carrier.On on && on.arns().stream().anyMatch(arn -> hasHole(arn) && !isNamedSecret(arn))
                ? carriers.ofUnnamed(action)
                : carrier;
    }

    // Of a secret that was asked for by its name only the letters behind the name are missing.
    private boolean isNamedSecret(String arn) {
        return !hasHole(ResourceArns.canonical(arn)) && store.find(arn).isPresent();
    }

    private static boolean hasHole(String arn) {
        return arn.contains("*") || arn.contains("?");
    }

    /// The policy of a VPC endpoint, by its id or ARN.
    public LayerInForce endpoint(String idOrArn, Point at) {
        return store.findEndpoint(idOrArn)
                .map(kept -> layer(PolicyType.VPC_ENDPOINT, new Carrier.On(List.of(kept.arn()), List.of()), Optional.empty(),
                        Optional.empty(), at))
                .orElseGet(() -> new LayerInForce.NotInEvidence(
                        "No exhibit and no call in the trail shows the policy of the VPC endpoint %s.".formatted(idOrArn)));
    }

    /// What is known of the tags of a resource.
    public KnownTags tags(Arn resource, Point at) {
        return store.find(resource.text()).map(kept -> KnownTags.of(kept.tags.at(at))).orElse(KnownTags.NONE);
    }

    /// The exhibit that shows the policy of a resource next after a point, where no call changed it in between.
    public Optional<PolicySource> shownNext(String arn, Point at) {
        return store.find(arn).flatMap(kept -> kept.policy.shownNext(at));
    }

    /// The VPC of an endpoint, by its id or ARN: an endpoint never moves to another.
    public Optional<String> vpc(String endpoint) {
        return store.findEndpoint(endpoint).flatMap(Kept::vpc);
    }

    /// Every policy that anything is known of, through time.
    public List<PolicyTimeline> timelines() {
        return store.all().stream()
                .filter(kept -> !kept.policy.isEmpty())
                .map(this::timeline)
                .toList();
    }

    /// The KMS key that an alias stood for; anything else itself.
    public Arn keyBehind(Arn resource, Point at) {
        return resource.service().equals("kms") && resource.resource().startsWith("alias/")
                ? store.keyOf(resource.text(), at).flatMap(Arn::parse).orElse(resource)
                : resource;
    }

    private LayerInForce layer(Carrier carrier, Optional<String> owner, Optional<String> region, Point at) {
        return switch (carrier) {
            case Carrier.None(String why) -> new LayerInForce.NotApplicable(why);
            case Carrier.Unknown(String why) -> new LayerInForce.NotInEvidence(why);
            case Carrier.On on -> layer(PolicyType.RESOURCE, on, owner, region, at);
        };
    }

    private LayerInForce layer(
            PolicyType type, Carrier.On carrier, Optional<String> owner, Optional<String> asked, Point at) {
        String account = account(carrier.arns()).or(() -> owner).orElse("");
        String region = region(carrier.arns()).or(() -> asked).orElse("");
        Gathering gathering = new Gathering(type, documents, spans.in(account, region), at);
        List<String> unknown = new ArrayList<>(carrier.missing());
        boolean anything = false;
        for (String arn : carrier.arns()) {
            Optional<Kept> kept = store.find(arn);
            Optional<Standing> standing = kept.flatMap(one -> one.policy.at(at));
            standing.flatMap(Standing::missing).ifPresent(unknown::add);
            if (standing.isEmpty()) {
                unknown.add("No exhibit and no call in the trail shows the policy of %s.".formatted(arn));
            } else if (standing.get().isWhole() || standing.get().text().isPresent()) {
                anything = true;
                gathering.add(standing.get().known(), standing.get().origins(), kept.get().policyName(), arn);
            }
        }
        if (!anything) {
            return new LayerInForce.NotInEvidence(unknown.getFirst());
        }
        unknown.forEach(gathering::gap);
        return gathering.held();
    }

    // The ARN of a bucket names no account: then the one whose trail brought its changes.
    private Optional<String> account(List<String> arns) {
        return arns.stream()
                .flatMap(arn -> store.find(arn).map(Kept::account).stream())
                .filter(account -> !account.isEmpty())
                .findFirst();
    }

    private Optional<String> region(List<String> arns) {
        return arns.stream()
                .flatMap(arn -> store.find(arn).map(Kept::region).or(() -> Arn.parse(arn).map(Arn::region)).stream())
                .filter(region -> !region.isEmpty())
                .findFirst();
    }

    private PolicyTimeline timeline(Kept kept) {
        List<Point> points = kept.policy.points();
        List<PolicyTimeline.Version> versions = new ArrayList<>();
        for (int i = 0; i <= points.size(); i++) {
            Point at = i == points.size() ? points.getLast().next() : points.get(i);
            kept.policy
                    .at(at)
                    .map(standing -> version(standing, from(points, at), until(points, at)))
                    .ifPresent(versions::add);
        }
        return new PolicyTimeline(kept.type(), kept.policyName(), kept.arn(), versions);
    }

    private static Optional<Instant> from(List<Point> points, Point at) {
        int place = points.indexOf(at);
        return place == 0 ? Optional.empty() : Optional.of(points.get(place < 0 ? points.size() - 1 : place - 1).second());
    }

    private static Optional<Instant> until(List<Point> points, Point at) {
        return points.contains(at) ? Optional.of(at.second()) : Optional.empty();
    }

    private static PolicyTimeline.Version version(Standing standing, Optional<Instant> from, Optional<Instant> until) {
        String why = standing.missing().orElseGet(() -> {
            if (standing.gone()) {
                return PolicyTimeline.Version.NOT_THERE;
            }
            return standing.text().isEmpty() ? "There was no policy." : "";
        });
        return new PolicyTimeline.Version(
                from,
                until,
                standing.text().map(WrittenPolicy::text),
                why,
                standing.source(),
                standing.missing().isEmpty());
    }

    private static PolicySource source(SnapshotOrigin origin, String pointer) {
        return new PolicySource(
                origin.exhibit(), origin.sha256(), pointer, Optional.of(origin.asOf()), Optional.of(origin.latest()), Optional.empty());
    }
}
