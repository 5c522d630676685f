package org.trailcase.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.account.Accounts;
import org.trailcase.history.account.Holder;
import org.trailcase.history.account.Holdings;
import org.trailcase.history.account.IamCalls;
import org.trailcase.history.layer.Call;
import org.trailcase.history.layer.Documents;
import org.trailcase.history.layer.Gathering;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.history.layer.Spans;
import org.trailcase.history.organization.Organizations;
import org.trailcase.history.resource.ResourcePolicies;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.request.RequestedResource;
import org.trailcase.policy.snapshot.AccountSnapshot;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.policy.snapshot.ResourceSnapshot;
import org.trailcase.policy.snapshot.Snapshot;
import org.trailcase.policy.snapshot.WrittenPolicy;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;
import org.trailcase.trail.Recorded;
import org.trailcase.trail.TrailSpan;
import org.trailcase.trail.UserIdentity;

/// Which policies hung on whom and on what, at any moment, as far as the evidence tells.
///
/// Snapshots speak for their own moment; the trail's own successful changes carry them forward and backward to any other.
/// Immutable once made, so that any thread may ask.
public final class PolicyHistory {
    private static final Set<String> LIFE =
            Set.of("CreateUser", "CreateRole", "CreateGroup", "DeleteUser", "DeleteRole", "DeleteGroup");

    private final Accounts accounts = new Accounts();
    private final Documents documents = new Documents();
    private final Spans spans;
    private final ResourcePolicies resources;
    private final Organizations organizations;
    private final NavigableMap<Instant, List<Call>> bySecond = new TreeMap<>();
    private final List<Happened> happened = new ArrayList<>();
    private final List<PolicyChange> changes = new ArrayList<>();

    private PolicyHistory(List<TrailSpan> spans) {
        this.spans = new Spans(spans);
        this.resources = new ResourcePolicies(documents, this.spans);
        this.organizations = new Organizations(documents, this.spans);
    }

    /// A history from what exhibits show and from the trail's own calls, in whatever order; calls that changed nothing are
    /// passed over. `spans` says from when to when the case holds the trail of each account.
    public static PolicyHistory of(
            List<? extends Snapshot> snapshots, Iterable<Recorded> calls, List<TrailSpan> spans) {
        PolicyHistory history = new PolicyHistory(spans);
        List<Told> told = new ArrayList<>();
        long sequence = 0;
        for (Recorded recorded : calls) {
            sequence += 2;
            call(recorded, sequence).ifPresent(call -> told.add(new Told(call.point(), () -> history.apply(call))));
        }
        for (Snapshot snapshot : OnlyAccount.of(snapshots, spans).named(snapshots)) {
            sequence += 2;
            Point point = Point.of(snapshot.origin().asOf(), Point.Step.OBSERVE, sequence);
            told.add(new Told(point, () -> history.observe(snapshot, point)));
        }
        told.sort(Comparator.comparing(Told::point));
        told.forEach(one -> one.take().run());
        history.accounts.complete();
        history.resources.complete();
        history.organizations.complete();
        history.tellChanges();
        return history;
    }

    /// A call that made, changed or deleted what policies hang on.
    private record Happened(Call call, PolicyChange change) {}

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
                : Organizations.step(source, name).or(() -> ResourcePolicies.step(source, name));
    }

    private void apply(Call call) {
        if (call.service().equals(IamCalls.SOURCE)) {
            accounts.apply(call);
            changed(call, PolicyChange.of(call, Set.of()));
        } else if (call.service().equals(Organizations.SOURCE)) {
            organizations.apply(call);
            changed(call, PolicyChange.of(call, Organizations.concerns(call)));
        } else {
            Set<String> concerns = resources.apply(call);
            if (ResourcePolicies.touchesPolicies(call)) {
                changed(call, PolicyChange.of(call, concerns));
            }
        }
    }

    private void changed(Call call, PolicyChange change) {
        bySecond.computeIfAbsent(call.point().second(), _ -> new ArrayList<>()).add(call);
        happened.add(new Happened(call, change));
    }

    // Only when all is told it is known what stood before: an exhibit may be younger than a call.
    private void tellChanges() {
        for (Happened one : happened) {
            boolean ofResource = !one.call().service().equals(IamCalls.SOURCE)
                    && !one.call().service().equals(Organizations.SOURCE);
            if (ofResource && resources.changed(one.call(), one.change().concerns())) {
                changes.add(one.change().with(resources.writtenByAws(one.call(), one.change().concerns())));
            } else if (!ofResource && (!one.call().service().equals(IamCalls.SOURCE) || IamCalls.changesPolicies(one.call()))) {
                changes.add(one.change());
            }
        }
    }

    private void observe(Snapshot snapshot, Point point) {
        switch (snapshot) {
            case AccountSnapshot account -> accounts.observe(account, point);
            case ResourceSnapshot resource -> resources.observe(resource, point);
            case OrganizationSnapshot organization -> organizations.observe(organization, point);
        }
    }

    /// The calls of the trail that changed a policy, in the order of time; what was made without one is not among them.
    public List<PolicyChange> changes() {
        return List.copyOf(changes);
    }

    /// The points at which the policies may have stood when a call was decided on: one, unless something was changed in the
    /// same second. A call is decided on by the policies before it, not by those that it makes.
    public List<Point> points(Event call) {
        List<Point> points = new ArrayList<>(List.of(Point.before(call.time())));
        for (Call change : bySecond.getOrDefault(call.time().truncatedTo(ChronoUnit.SECONDS), List.of())) {
            if (call.eventId().isEmpty() || !change.source().eventId().equals(call.eventId())) {
                points.add(change.point().next());
            }
        }
        return points;
    }

    /// The policies of whoever made a call, at a point.
    public PoliciesInForce inForce(Event call, Point at) {
        return switch (call.identity()) {
            case UserIdentity.Root _ ->
                new PoliciesInForce.NoneByNature("The root user needs no policy in its own account.");
            case UserIdentity.AwsService _ ->
                new PoliciesInForce.NoneByNature("An AWS service that acts as itself has no identity-based policies.");
            case UserIdentity.Anonymous _ ->
                new PoliciesInForce.NoneByNature("The caller was anonymous: nobody's policies apply.");
            case UserIdentity.SamlUser _, UserIdentity.WebIdentityUser _ ->
                new PoliciesInForce.NoneByNature(
                        "The caller was known to an identity provider only; the role's trust policy decides.");
            default -> ofPrincipal(call.identity(), at);
        };
    }

    private PoliciesInForce ofPrincipal(UserIdentity who, Point at) {
        Optional<Arn> principal = who.principalArn().flatMap(Arn::parse);
        if (principal.isEmpty()) {
            return new PoliciesInForce.NotInEvidence(
                    "The record does not name the principal, so its policies cannot be looked up.");
        }
        Optional<String> id = uniqueId(who);
        Optional<Holder> holder = id.flatMap(its -> accounts.withId(principal.get().account(), its))
                .filter(known -> accounts.bore(known, principal.get().lastPiece()))
                .or(() -> named(principal.get(), at));
        if (holder.isEmpty()) {
            return new PoliciesInForce.NotInEvidence(
                    "No exhibit and no call in the trail shows the policies of %s.".formatted(principal.get()));
        }
        // Same name, other unique id: the principal was deleted and made anew.
        // Source: IAM User Guide, "IAM identifiers" (unique identifiers), read 2026-11-24.
        String known = holder.get().uniqueId();
        if (id.filter(recorded -> recorded.length() == known.length() && !recorded.equals(known)).isPresent()) {
            return new PoliciesInForce.NotInEvidence("The evidence shows another %s of the same name (%s); the caller was %s."
                    .formatted(holder.get().name(), known, id.get()));
        }
        Holdings holdings = holdings(holder.get(), at);
        return switch (holdings.identity()) {
            case LayerInForce.NotInEvidence(String why) -> new PoliciesInForce.NotInEvidence(why);
            case LayerInForce.NotApplicable(String why) -> new PoliciesInForce.NoneByNature(why);
            case LayerInForce.Held identity ->
                new PoliciesInForce.Shown(holdings.shown(), identity, holdings.boundary());
        };
    }

    private static Optional<String> uniqueId(UserIdentity who) {
        return who.principalId()
                .map(id -> id.split(":", 2)[0])
                .filter(id -> id.startsWith("A") && !id.contains("*"));
    }

    private Optional<Holder> named(Arn arn, Point at) {
        return kind(arn).flatMap(kind -> accounts.named(arn.account(), kind, arn.lastPiece(), at));
    }

    private static Optional<PolicyHolder.Kind> kind(Arn arn) {
        String type = arn.resource().substring(0, Math.max(0, arn.resource().indexOf('/')));
        return switch (type) {
            case "user" -> Optional.of(PolicyHolder.Kind.USER);
            case "role" -> Optional.of(PolicyHolder.Kind.ROLE);
            case "group" -> Optional.of(PolicyHolder.Kind.GROUP);
            default -> Optional.empty();
        };
    }

    /// The user, group or role of this ARN at a point, as an export taken then would show it.
    public Optional<PolicyHolder> holder(Arn arn, Point at) {
        return named(arn, at).map(holder -> holdings(holder, at).shown());
    }

    /// The holder of this kind and name in an account, at about a moment: a request names users and roles without their
    /// path.
    public Optional<PolicyHolder> holder(PolicyHolder.Kind kind, String account, String name, Instant at) {
        return accounts.named(account, kind, name, Point.before(at))
                .or(() -> accounts.named(account, kind, name, Point.after(at)))
                .map(holder -> holdings(holder, Point.before(at)).shown());
    }

    /// What hung on every user, group and role that was there at a point, in the order of their ARNs.
    public List<PrincipalPolicies> principals(Point at) {
        return accounts.present(at).stream()
                .map(holder -> principal(holder, at))
                .sorted(Comparator.comparing(PrincipalPolicies::arn))
                .toList();
    }

    /// What hung on one of them; empty where nothing is known of anybody of this ARN at that point.
    public Optional<PrincipalPolicies> principal(Arn arn, Point at) {
        return named(arn, at).map(holder -> principal(holder, at));
    }

    private PrincipalPolicies principal(Holder holder, Point at) {
        Holdings holdings = holdings(holder, at);
        Map<PolicyType, LayerInForce> layers = new EnumMap<>(PolicyType.class);
        layers.put(PolicyType.IDENTITY, holdings.identity());
        if (holder.kind() != PolicyHolder.Kind.GROUP) {
            layers.put(PolicyType.PERMISSIONS_BOUNDARY, holdings.boundary());
        }
        if (holder.kind() == PolicyHolder.Kind.ROLE) {
            layers.put(PolicyType.TRUST, holdings.trust());
        }
        if (holder.kind() != PolicyHolder.Kind.GROUP) {
            layers.put(PolicyType.SCP, organizations.of(PolicyType.SCP, holder.account(), at));
        }
        return new PrincipalPolicies(holder.arn(), layers);
    }

    /// The identity-based policies of a user, group or role, at a point.
    public LayerInForce identity(Arn principal, Point at) {
        return of(principal, at, Holdings::identity);
    }

    public LayerInForce boundary(Arn principal, Point at) {
        return of(principal, at, Holdings::boundary);
    }

    /// The trust policy of a role, at a point.
    public LayerInForce trust(Arn role, Point at) {
        return of(role, at, Holdings::trust);
    }

    /// The session policies that the call which issued a session set.
    public LayerInForce session(IssuedSession issued) {
        String words = issued.call().words();
        if (issued.policies().isEmpty()) {
            return new LayerInForce.NotApplicable("%s set no session policy.".formatted(words));
        }
        PolicySource source = new PolicySource(
                "trail", "", "", Optional.of(issued.call().time()), Optional.of(issued.call().eventId()));
        Point at = Point.before(issued.call().time());
        String session = issued.session().orElse("the session");
        Gathering gathering = new Gathering(PolicyType.SESSION, documents, spans, "", at);
        issued.policies()
                .inline()
                .ifPresent(text -> gathering.add(
                        new Known.Is<>(
                                Optional.of(new WrittenPolicy("session policy", text, "/requestParameters/policy")), source),
                        "session policy",
                        session));
        issued.policies().managed().forEach(arn -> gathering.add(accounts.managedAt(arn, at), arn, session));
        return gathering.held();
    }

    /// The resource-based policies that an action on a resource meets, at a point: of an object they are its bucket's.
    /// `owner` is the resource's account, where something tells it.
    public LayerInForce resource(RequestedResource resource, Optional<String> owner, ActionName action, Point at) {
        return resources.of(action, resource, owner, at);
    }

    /// The policy of a VPC endpoint, by its id or ARN, at a point.
    public LayerInForce endpoint(String idOrArn, Point at) {
        return resources.endpoint(idOrArn, at);
    }

    /// The service or resource control policies that reach an account, at a point.
    public LayerInForce organization(PolicyType type, String account, Point at) {
        return organizations.of(type, account, at);
    }

    /// The id of the organisation of an account, at a point.
    public Optional<String> organizationOf(String account, Point at) {
        return organizations.organization(account, at);
    }

    /// Where an account stood in its organisation, as `aws:PrincipalOrgPaths` gives it.
    public Optional<String> organizationPath(String account, Point at) {
        return organizations.path(account, at);
    }

    /// The tags of a resource at a point; empty where they are not known whole.
    public Optional<Map<String, String>> tags(Arn resource, Point at) {
        return resources.tags(resource, at);
    }

    /// The VPC of an endpoint, by its id or ARN.
    public Optional<String> vpc(String endpoint) {
        return resources.vpc(endpoint);
    }

    /// Every policy that anything is known of, through time: of holders, of resources, of organisations.
    public List<PolicyTimeline> timelines() {
        return Stream.of(accounts.timelines(), resources.timelines(), organizations.timelines())
                .flatMap(List::stream)
                .toList();
    }

    private LayerInForce of(Arn principal, Point at, Function<Holdings, LayerInForce> part) {
        return named(principal, at)
                .map(holder -> part.apply(holdings(holder, at)))
                .orElseGet(() -> new LayerInForce.NotInEvidence(
                        "No exhibit and no call in the trail shows the policies of %s.".formatted(principal)));
    }

    private Holdings holdings(Holder holder, Point at) {
        return new Holdings(accounts, documents, spans, holder, at);
    }

    /// The changes shortly before a call, or in its second, that concern its caller, or whether the things of these ARNs
    /// were there and whom they let in; latest first.
    public List<PolicyChange> recent(Event call, Set<String> touched, Duration before) {
        Set<String> caller = call.identity().principalArn().flatMap(Arn::parse).map(arn -> keysOf(arn, call)).orElse(Set.of());
        Set<String> things = new HashSet<>(touched);
        touched.forEach(arn -> Arn.parse(arn).ifPresent(parsed -> {
            key(parsed).ifPresent(things::add);
            things.addAll(resources.carriers(parsed));
        }));
        Instant earliest = call.time().minus(before);
        return happened.reversed().stream()
                .map(Happened::change)
                .filter(change -> !change.time().isAfter(call.time()) && !change.time().isBefore(earliest))
                .filter(change -> call.eventId().filter(change.eventId()::equals).isEmpty())
                .filter(change -> change.concerns().stream().anyMatch(caller::contains)
                        || change.isOfTheThingItself() && change.concerns().stream().anyMatch(things::contains))
                .toList();
    }

    // The caller, its groups, and the managed policies that hang on it.
    private Set<String> keysOf(Arn principal, Event call) {
        Set<String> keys = new HashSet<>();
        key(principal).ifPresent(keys::add);
        keys.addAll(organizations.above(principal.account(), Point.before(call.time())));
        holder(principal, Point.before(call.time())).ifPresent(holder -> {
            keys.addAll(holder.attached());
            holder.boundary().ifPresent(keys::add);
            holder.groups().forEach(group -> keys.add(ChangeWords.key("group", principal.account(), group)));
        });
        return keys;
    }

    /// The call that deleted a user, group or role before a moment; empty where none did, or where one of the name was made
    /// again before it.
    public Optional<PolicyChange> deletion(Arn holder, Instant before) {
        Optional<String> key = key(holder);
        return happened.reversed().stream()
                .map(Happened::change)
                .filter(change -> change.time().isBefore(before) && key.filter(change.concerns()::contains).isPresent())
                .filter(change -> LIFE.contains(change.eventName()))
                .findFirst()
                .filter(change -> change.eventName().startsWith("Delete"));
    }

    private static Optional<String> key(Arn arn) {
        return kind(arn)
                .map(kind -> ChangeWords.key(kind.name().toLowerCase(Locale.ROOT), arn.account(), arn.lastPiece()));
    }
}
