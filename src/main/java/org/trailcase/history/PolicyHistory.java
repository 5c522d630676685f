package org.trailcase.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.account.Accounts;
import org.trailcase.history.account.Holder;
import org.trailcase.history.account.IamCalls;
import org.trailcase.history.beside.KeyGrant;
import org.trailcase.history.beside.KeyGrants;
import org.trailcase.history.beside.PublicAccessBlocks;
import org.trailcase.history.layer.Call;
import org.trailcase.history.layer.Documents;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.history.layer.Spans;
import org.trailcase.history.organization.Organizations;
import org.trailcase.history.resource.KnownTags;
import org.trailcase.history.resource.ResourcePolicies;
import org.trailcase.history.track.Point;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.Recorded;
import org.trailcase.trail.TrailSpan;

/// Which policies hung on whom and on what, at any moment, as far as the evidence tells.
///
/// Snapshots speak for their own moment; the trail's own successful changes carry them forward and backward to any other.
/// Immutable once made, so that any thread may ask.
public final class PolicyHistory {
    private final Accounts accounts;
    private final Documents documents = new Documents();
    private final Spans spans;
    private final ResourcePolicies resources;
    private final Organizations organizations;
    private final KeyGrants grants = new KeyGrants();
    private final PublicAccessBlocks blocks = new PublicAccessBlocks();
    private final Remembered remembered;
    private final ChangeLog changes = new ChangeLog();
    private final Principals principals;
    private final SavedNames savedNames;
    private final SessionLayer sessions;
    private final RecentChanges recent;

    private PolicyHistory(List<Snapshot> snapshots, List<TrailSpan> spans) {
        this.accounts = new Accounts(snapshots);
        this.spans = new Spans(spans);
        this.resources = new ResourcePolicies(documents, this.spans);
        this.organizations = new Organizations(documents, this.spans);
        this.remembered = new Remembered(this.spans);
        this.principals = new Principals(accounts, documents, this.spans, remembered);
        this.savedNames = new SavedNames(accounts, principals);
        this.sessions = new SessionLayer(accounts, documents, this.spans);
        this.recent = new RecentChanges(changes, principals, resources, organizations);
    }

    /// A history from what exhibits show and from the trail's own calls, in whatever order; calls that changed nothing are
    /// passed over. `spans` says from when to when the case holds the trail of each account.
    public static PolicyHistory of(
            List<? extends Snapshot> snapshots, Iterable<Recorded> calls, List<TrailSpan> spans) {
        List<Snapshot> named = OnlyAccount.of(snapshots, spans).named(snapshots);
        PolicyHistory history = new PolicyHistory(named, spans);
        List<Told> told = new ArrayList<>();
        long sequence = 0;
        for (Recorded recorded : calls) {
            sequence += 2;
            call(recorded, sequence).ifPresent(call -> told.add(new Told(call.point(), () -> history.apply(call))));
        }
        for (Snapshot snapshot : named) {
            sequence += 2;
            Point point = Point.observed(snapshot.origin().asOf(), snapshot.origin().latest(), sequence);
            told.add(new Told(point.end(), () -> history.observe(snapshot, point)));
        }
        told.sort(Comparator.comparing(Told::point));
        told.forEach(one -> one.take().run());
        history.accounts.complete();
        history.resources.complete();
        history.organizations.complete();
        history.remembered.complete();
        history.changes.settle(history.resources);
        return history;
    }

    /// Something to take in, at its point.
    private record Told(Point point, Runnable take) {}

    private static Optional<Call> call(Recorded recorded, long sequence) {
        Event event = recorded.event();
        return event.outcome() == Outcome.SUCCEEDED
                ? step(event.name().source(), event.name().name()).map(step -> Call.of(recorded, step, sequence))
                : Optional.empty();
    }

    private static Optional<Point.Step> step(String source, String name) {
        return source.equals(IamCalls.SOURCE)
                ? IamCalls.step(name)
                : Organizations.step(source, name)
                        .or(() -> ResourcePolicies.step(source, name))
                        .or(() -> KeyGrants.step(source, name))
                        .or(() -> PublicAccessBlocks.step(source, name));
    }

    private void apply(Call call) {
        if (PublicAccessBlocks.endsWith(call)) {
            blocks.apply(call);
        }
        if (call.service().equals(IamCalls.SOURCE)) {
            accounts.apply(call);
            changes.add(call, PolicyChange.of(call, Set.of()));
        } else if (call.service().equals(Organizations.SOURCE)) {
            organizations.apply(call);
            remembered.organizationChanged(call.point());
            changes.add(call, PolicyChange.of(call, Organizations.concerns(call)));
        } else if (KeyGrants.step(call.service(), call.name()).isPresent()) {
            grants.apply(call);
        } else if (PublicAccessBlocks.step(call.service(), call.name()).isPresent()) {
            blocks.apply(call);
        } else {
            Set<String> concerns = resources.apply(call);
            if (ResourcePolicies.touchesPolicies(call)) {
                changes.add(call, PolicyChange.of(call, concerns));
            }
        }
    }

    private void observe(Snapshot snapshot, Point point) {
        switch (snapshot) {
            case AccountSnapshot account -> accounts.observe(account, point);
            case ResourceSnapshot resource -> resources.observe(resource, point);
            case OrganizationSnapshot organization -> {
                organizations.observe(organization, point);
                remembered.organizationChanged(point);
            }
        }
    }

    /// The calls of the trail that changed a policy, in the order of time; what was made without one is not among them.
    public List<PolicyChange> changes() {
        return changes.all();
    }

    /// The user, group or role of this ARN at a point, as an export taken then would show it.
    public Optional<PolicyHolder> holder(Arn arn, Point at) {
        return principals.named(arn, at).map(holder -> principals.held(holder, at).shown());
    }

    /// The holder of this kind and name in an account, at about a moment: a request names users and roles without their
    /// path.
    public Optional<PolicyHolder> holder(PolicyHolder.Kind kind, String account, String name, Instant at) {
        return held(kind, account, name, at).map(Remembered.Held::shown);
    }

    /// The keys of its tags of which it is not known whether it had them or with which value, each with a sentence that
    /// says why.
    public Map<String, String> doubtedTags(PolicyHolder.Kind kind, String account, String name, Instant at) {
        return held(kind, account, name, at).map(Remembered.Held::doubtedTags).orElse(Map.of());
    }

    private Optional<Remembered.Held> held(PolicyHolder.Kind kind, String account, String name, Instant at) {
        return accounts.named(account, kind, name, Point.before(at))
                .or(() -> accounts.named(account, kind, name, Point.after(at)))
                .map(holder -> principals.held(holder, Point.before(at)));
    }

    /// What hung on every user, group and role that was there at a point, in the order of their ARNs.
    public List<PrincipalPolicies> principals(Point at) {
        return accounts.present(at).stream()
                .map(holder -> principal(holder, at))
                .sorted(Comparator.comparing(PrincipalPolicies::arn))
                .toList();
    }

    /// What hung on one of them, by the name that it had at that point or else by another of its names; empty where nothing
    /// is known of anybody of this ARN at that point.
    public Optional<PrincipalPolicies> principal(Arn arn, Point at) {
        return principals.named(arn, at)
                .map(holder -> principal(holder, at))
                .or(() -> principals.otherwiseNamed(arn, at)
                        .map(holder -> principal(holder, at).askedAs(arn.lastPiece(), holder, at)));
    }

    /// Whether an exhibit or a call names a user, group or role of this ARN at any time.
    public boolean isName(Arn arn) {
        return principals.isName(arn);
    }

    private PrincipalPolicies principal(Holder holder, Point at) {
        return PrincipalPolicies.of(
                holder, principals.held(holder, at), organization(PolicyType.SCP, holder.account(), at), at);
    }

    /// The identity-based policies of a user, group or role, at a point.
    public LayerInForce identity(Arn principal, Point at) {
        return of(principal, at, Remembered.Held::identity);
    }

    public LayerInForce boundary(Arn principal, Point at) {
        return of(principal, at, Remembered.Held::boundary);
    }

    /// The trust policy of a role, at a point.
    public LayerInForce trust(Arn role, Point at) {
        return savedNames.in(
                of(role, at, Remembered.Held::trust),
                at,
                _ -> principals.named(role, at).flatMap(holder -> holder.trustShownNext(at)));
    }

    /// The resource-based policies that an action on a resource meets, at a point: of an object they are its bucket's.
    /// `owner` is the resource's account, where something tells it, and `region` where the call reached the resource: for
    /// resources whose ARN tells neither.
    public LayerInForce resource(
            RequestedResource resource, Optional<String> owner, Optional<String> region, ActionName action, Point at) {
        return savedNames.in(
                resources.of(action, resource, owner, region, at),
                at,
                policy -> resources.shownNext(policy.attachedTo(), at));
    }

    /// The policy of a VPC endpoint, by its id or ARN, at a point.
    public LayerInForce endpoint(String idOrArn, Point at) {
        return resources.endpoint(idOrArn, at);
    }

    /// The service or resource control policies that reach an account, at a point.
    public LayerInForce organization(PolicyType type, String account, Point at) {
        return remembered.organization(type, account, at, () -> organizations.of(type, account, at));
    }

    /// The id of the organisation of an account, at a point.
    public Optional<String> organizationOf(String account, Point at) {
        return place(account, at).organization();
    }

    /// Where an account stood in its organisation, as `aws:PrincipalOrgPaths` gives it.
    public Optional<String> organizationPath(String account, Point at) {
        return place(account, at).path();
    }

    private Remembered.Place place(String account, Point at) {
        return remembered.place(account, at, () -> new Remembered.Place(
                organizations.organization(account, at), organizations.path(account, at)));
    }

    /// What is known of the tags of a resource at a point.
    public KnownTags tags(Arn resource, Point at) {
        return resources.tags(resource, at);
    }

    /// The VPC of an endpoint, by its id or ARN.
    public Optional<String> vpc(String endpoint) {
        return resources.vpc(endpoint);
    }

    /// The grants of a KMS key, named by its own ARN or an alias, to a grantee that the trail shows to have stood at a point.
    public List<KeyGrant> grants(Arn key, String grantee, Point at) {
        return grants.of(resources.keyBehind(key, at).text(), grantee, at);
    }

    /// The call by which a bucket with a public policy was closed to everybody outside of its account at a point, as far as the
    /// trail shows one.
    public Optional<Call> restrictingPublicAccess(String bucket, Optional<String> account, Point at) {
        return blocks.restricting(bucket, account, at);
    }

    /// Every policy that anything is known of, through time: of holders, of resources, of organisations.
    public List<PolicyTimeline> timelines() {
        return Stream.of(accounts.timelines(), resources.timelines(), organizations.timelines())
                .flatMap(List::stream)
                .toList();
    }

    private LayerInForce of(Arn principal, Point at, Function<Remembered.Held, LayerInForce> part) {
        return principals.named(principal, at)
                .map(holder -> part.apply(principals.held(holder, at)))
                .orElseGet(() -> new LayerInForce.NotInEvidence(
                        "No exhibit and no call in the trail shows the policies of %s.".formatted(principal)));
    }

    /// The points at which the policies may have stood when a call was decided on: one, unless something was changed in the
    /// same second. A call is decided on by the policies before it, not by those that it makes.
    public List<Point> points(Event call) {
        return changes.points(call);
    }

    /// The policies of whoever made a call, at a point.
    public PoliciesInForce inForce(Event call, Point at) {
        return principals.inForce(call.identity(), at);
    }

    /// The same for somebody whom something else than the record names.
    public PoliciesInForce inForce(NamedCaller named, Point at) {
        return principals.inForce(named, at);
    }

    /// Whose the unique id is which is all that the record tells of its caller; empty for all other callers.
    public Optional<NamedCaller> identified(Event call, Point at) {
        return principals.identified(call.identity(), at);
    }

    /// The session policies that the call which issued a session set.
    public LayerInForce session(IssuedSession issued) {
        return sessions.of(issued);
    }

    /// The changes shortly before a call, or in its second, that concern its caller, or whether the things of these ARNs
    /// were there and whom they let in; latest first.
    public List<PolicyChange> recent(Event call, Set<String> touched, Duration before) {
        return recent.of(call, touched, before);
    }

    /// The call that deleted a user, group or role before a moment; empty where none did, or where one of the name was made
    /// again before it.
    public Optional<PolicyChange> deletion(Arn holder, Instant before) {
        return RecentChanges.key(holder).flatMap(key -> changes.deletion(key, before));
    }
}
