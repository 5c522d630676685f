package org.trailcase.history.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.Call;
import org.trailcase.history.layer.Documents;
import org.trailcase.history.layer.Gathering;
import org.trailcase.history.layer.LayerInForce;
import org.trailcase.history.layer.PolicyTimeline;
import org.trailcase.history.layer.Spans;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Members;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.evaluate.LayerEvidence;
import org.trailcase.policy.snapshot.OrganizationSnapshot;
import org.trailcase.policy.snapshot.SnapshotOrigin;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The organisations of a case: who stood where, and which service and resource control policies reached whom, when.
///
/// To be told exports and calls in the order of their points, then [#complete]d, then read by any thread.
public final class Organizations {
    public static final String SOURCE = OrganizationCalls.SOURCE;
    private static final List<String> IDS = List.of(
            "policyId", "targetId", "accountId", "organizationalUnitId", "destinationParentId", "parentId", "rootId");

    private final Tree tree = new Tree();
    private final Documents documents;
    private final Spans spans;

    public Organizations(Documents documents, Spans spans) {
        this.documents = documents;
        this.spans = spans;
    }

    /// The order within a second of a call; empty when it changes nothing that is followed here.
    public static Optional<Point.Step> step(String eventSource, String eventName) {
        return OrganizationCalls.step(eventSource, eventName);
    }

    /// The names of all these calls.
    public static Set<String> names() {
        return OrganizationCalls.names();
    }

    public void observe(OrganizationSnapshot snapshot, Point point) {
        PolicySource source = source(snapshot.origin());
        snapshot.organization().ifPresent(tree::organization);
        snapshot.managementAccount().ifPresent(account -> tree.managedBy(account, snapshot.organization()));
        for (OrganizationSnapshot.OrganizationPolicy shown : snapshot.policies()) {
            ControlPolicy policy = tree.policy(shown.id());
            // A list of targets knows the id alone.
            policy.is(shown.name().equals(shown.id()) ? "" : shown.name(), Optional.of(shown.type()));
            tree.learn(shown.arn());
            shown.text().ifPresent(text -> policy.text.observed(point, new Known.Is<>(Optional.of(text), source)));
            for (String target : shown.targets()) {
                tree.node(target).attached(shown.type()).observed(point, shown.id(), shown.id(), source);
            }
        }
        snapshot.nodes().forEach(shown -> observe(shown, snapshot, point, source));
    }

    private void observe(
            OrganizationSnapshot.Node shown, OrganizationSnapshot snapshot, Point point, PolicySource source) {
        Node node = tree.node(shown.id());
        shown.parent().ifPresent(parent -> node.parent.observed(point, new Known.Is<>(Optional.of(parent), source)));
        switch (shown.kind()) {
            case ROOT -> snapshot.organization().ifPresent(id -> tree.rootOf(shown.id(), id));
            case ACCOUNT -> snapshot.organization()
                    .ifPresent(id -> node.organization.observed(point, new Known.Is<>(Optional.of(id), source)));
            case UNIT -> {}
        }
        shown.attached().forEach((type, ids) -> {
            Map<String, String> attached = new HashMap<>();
            ids.forEach(id -> attached.put(id, id));
            ids.forEach(id -> tree.policy(id).is("", Optional.of(type)));
            node.attached(type).observedWhole(point, attached, source);
            if (node.isRoot()) {
                tree.enabled(node.id(), type).observed(point, new Known.Is<>(!ids.isEmpty(), source));
            }
        });
    }

    public void apply(Call call) {
        OrganizationCalls.apply(call, tree);
    }

    /// The ids of the nodes and policies that a call concerned.
    public static Set<String> concerns(Call call) {
        Set<String> ids = new LinkedHashSet<>();
        IDS.forEach(member -> call.asked(member).ifPresent(ids::add));
        if (call.name().equals("LeaveOrganization") || call.name().equals("AcceptHandshake")) {
            ids.add(call.account());
        }
        return ids;
    }

    public void complete() {
        tree.complete();
    }

    /// The service or resource control policies that reached an account at a point, a level for each node, root first.
    ///
    /// Source: AWS Organizations User Guide, "SCP evaluation", "Service control policies (SCPs)" and "Resource control
    /// policies (RCPs)" (the management account is exempt), read 2026-11-24.
    public LayerInForce of(PolicyType type, String account, Point at) {
        if (tree.isManagement(account)) {
            return new LayerInForce.NotApplicable(
                    type == PolicyType.SCP
                            ? "Account %s manages its organisation: service control policies do not restrict its principals."
                                    .formatted(account)
                            : "Account %s manages its organisation: resource control policies do not restrict its resources."
                                    .formatted(account));
        }
        Paths path = Paths.of(tree, account, at);
        if (path.outside()) {
            return new LayerInForce.NotApplicable("Account %s was in no organisation.".formatted(account));
        }
        Optional<String> root = path.root();
        Optional<Known<Boolean>> enabled = root.flatMap(id -> tree.enabled(id, type).at(at));
        if (enabled.isPresent() && enabled.get() instanceof Known.Is<Boolean> known && !known.value()) {
            List<String> doubts = tree.untargeted.between(
                    known.source(), at, UntargetedCalls.Changed.ATTACHMENTS, call -> concerns(call, account, at));
            if (!doubts.isEmpty()) {
                return new LayerInForce.NotInEvidence(doubts.getFirst());
            }
            return new LayerInForce.NotApplicable(
                    "%s were switched off in the organisation.".formatted(plural(type)));
        }
        return levels(type, account, path, at);
    }

    private LayerInForce levels(PolicyType type, String account, Paths path, Point at) {
        Gathering whole = gathering(type, account, at);
        List<LayerEvidence.Level> levels = new ArrayList<>();
        boolean anything = false;
        path.missing().ifPresent(whole::gap);
        tree.find(account)
                .flatMap(node -> node.parent.at(at))
                .ifPresent(place -> doubt(place.source(), UntargetedCalls.Changed.PLACE, account, whole));
        for (Node node : path.nodes()) {
            Members.State<String, String> attached = node.attached(type).at(at);
            anything |= attached.whole().isPresent() || attached.members().values().stream().anyMatch(Organizations::mayBe);
            Gathering level = level(type, node, account, at);
            levels.add(level.level(node.id()));
            attached.whole().ifPresent(whole::rely);
            attached.whole().ifPresent(look -> doubt(look, UntargetedCalls.Changed.ATTACHMENTS, account, whole));
            level.policies()
                    .forEach(policy -> doubt(policy.source(), UntargetedCalls.Changed.TEXT, account, whole));
            whole.include(level);
        }
        if (!anything) {
            return new LayerInForce.NotInEvidence(path.missing()
                    .orElseGet(() -> "No exhibit and no call in the trail shows which %s were attached above account %s."
                            .formatted(plural(type).toLowerCase(Locale.ROOT), account)));
        }
        return whole.held(levels);
    }

    // That one policy was not there, before it was attached or after it was taken off, shows nothing of the others.
    private static boolean mayBe(Known<Optional<String>> attached) {
        return !(attached instanceof Known.Is<Optional<String>>(Optional<String> policy, _)) || policy.isPresent();
    }

    // Moved elsewhere, an account keeps its own policies and its root's; taken out of the organisation, it keeps none.
    private Gathering level(PolicyType type, Node node, String account, Point at) {
        Gathering found = gathering(type, account, at);
        add(type, node, account, found);
        boolean stays = node.isRoot() || node.id().equals(account);
        Optional<String> elsewhere = tree.find(account).flatMap(one -> one.parent.at(at)).stream()
                .flatMap(place -> tree.untargeted
                        .between(
                                place.source(),
                                at,
                                UntargetedCalls.Changed.PLACE,
                                call -> concerns(call, account, at) && !(stays && call.name().equals("MoveAccount")))
                        .stream())
                .findFirst();
        if (elsewhere.isEmpty()) {
            return found;
        }
        Gathering doubted = gathering(type, account, at);
        doubted.addDoubted(found, elsewhere.get());
        return doubted;
    }

    // A call that does not say what it concerned came between what is shown and the moment.
    private void doubt(PolicySource shown, UntargetedCalls.Changed changed, String account, Gathering whole) {
        tree.untargeted
                .between(shown, whole.at(), changed, call -> concerns(call, account, whole.at()))
                .forEach(whole::gap);
    }

    // Why it is not certain that a policy hung on a node as `attached` says, with the text that `text` says.
    private List<String> doubts(PolicySource attached, PolicySource text, String account, Point at) {
        List<String> doubts = new ArrayList<>(tree.untargeted.between(
                attached,
                at,
                UntargetedCalls.Changed.ATTACHMENTS,
                call -> concerns(call, account, at) && !UntargetedCalls.leavesAttached(call, at)));
        doubts.addAll(tree.untargeted.between(
                text, at, UntargetedCalls.Changed.TEXT, call -> concerns(call, account, at)));
        return doubts;
    }

    // Whether a call may have been made in the organisation of an account.
    private boolean concerns(Call call, String account, Point at) {
        Optional<String> made = tree.managedBy(call.account()).or(() -> organization(call.account(), call.point()));
        Optional<String> own = organization(account, at);
        return made.isEmpty() || own.isEmpty() || made.equals(own);
    }

    // The same of any node.
    private boolean mayConcern(Call call, Node node) {
        Optional<String> made = tree.managedBy(call.account()).or(() -> organization(call.account(), call.point()));
        Optional<String> own = Paths.of(tree, node.id(), call.point()).root().flatMap(tree::organizationOf);
        return made.isEmpty() || own.isEmpty() || made.equals(own);
    }

    private void add(PolicyType type, Node node, String account, Gathering level) {
        Members.State<String, String> attached = node.attached(type).at(level.at());
        attached.members().forEach((id, known) -> {
            switch (known) {
                case Known.Is<Optional<String>>(var present, var source) ->
                    present.ifPresent(_ -> add(tree.policy(id), source, node, account, level));
                case Known.Perhaps<Optional<String>>(_, String why, var source) -> {
                    Gathering doubted = gathering(type, account, level.at());
                    add(tree.policy(id), source, node, account, doubted);
                    level.addDoubted(doubted, why);
                }
                case Known.Unknown<Optional<String>>(String why, _) -> level.gap(why);
            }
        });
        if (attached.whole().isEmpty()) {
            level.gap("No exhibit shows all %s attached to %s: there may have been others."
                    .formatted(plural(type).toLowerCase(Locale.ROOT), node.id()));
            addFullAccess(type, node, attached, level);
        }
    }

    private void add(ControlPolicy policy, PolicySource attached, Node node, String account, Gathering level) {
        Known<Optional<WrittenPolicy>> text = policy.at(level.at());
        // Nobody can take it off, and where the type is switched off, nothing is restricted either.
        List<String> doubts = policy.id().equals(ControlPolicy.FULL_RCP)
                ? List.of()
                : doubts(attached, text.source(), account, level.at());
        level.add(text.doubted(doubts), policy.described(), node.id());
    }

    // It hangs on every node and cannot be taken off.
    // Source: AWS Organizations User Guide, "Resource control policies (RCPs)" (RCPFullAWSAccess), read 2026-11-24.
    private void addFullAccess(
            PolicyType type, Node node, Members.State<String, String> attached, Gathering level) {
        if (type == PolicyType.RCP && !attached.members().containsKey(ControlPolicy.FULL_RCP)) {
            ControlPolicy full = tree.policy(ControlPolicy.FULL_RCP);
            level.add(full.at(level.at()), full.described(), node.id());
        }
    }

    /// The id of the organisation that an account belonged to: `o-a1b2c3d4e5`.
    public Optional<String> organization(String account, Point at) {
        Optional<Known<Optional<String>>> told = tree.find(account).flatMap(node -> node.organization.at(at));
        if (told.isPresent() && told.get() instanceof Known.Is<Optional<String>>(Optional<String> id, _)) {
            return id;
        }
        Paths path = Paths.of(tree, account, at);
        return path.outside()
                ? Optional.empty()
                : path.root()
                        .flatMap(tree::organizationOf)
                        .or(() -> tree.managedBy(account));
    }

    /// The path of an account as `aws:PrincipalOrgPaths` gives it: `o-…/r-…/ou-…/ou-…/`.
    ///
    /// Source: IAM User Guide, "AWS global condition context keys", aws:PrincipalOrgPaths, read 2026-11-24.
    public Optional<String> path(String account, Point at) {
        Paths path = Paths.of(tree, account, at);
        if (path.outside() || path.missing().isPresent()) {
            return Optional.empty();
        }
        List<String> ids = path.nodes().stream().map(Node::id).filter(id -> !id.equals(account)).toList();
        return organization(account, at).map(id -> id + "/" + String.join("/", ids) + "/");
    }

    /// Every policy that anything is known of, on each node that it ever hung on, through time.
    public List<PolicyTimeline> timelines() {
        List<PolicyTimeline> timelines = new ArrayList<>();
        for (ControlPolicy policy : tree.policies()) {
            List<PolicyTimeline> attached = tree.nodes().stream()
                    .flatMap(node -> Timelines.of(policy, node, tree.untargeted, call -> mayConcern(call, node)).stream())
                    .toList();
            timelines.addAll(attached);
            if (attached.isEmpty()) {
                Timelines.unattached(policy).ifPresent(timelines::add);
            }
        }
        return timelines;
    }

    /// The ids of the nodes above an account, of the account itself, and of the policies that hung there.
    public Set<String> above(String account, Point at) {
        Set<String> ids = new LinkedHashSet<>();
        for (Node node : Paths.of(tree, account, at).nodes()) {
            ids.add(node.id());
            ids.addAll(node.attached(PolicyType.SCP).at(at).members().keySet());
            ids.addAll(node.attached(PolicyType.RCP).at(at).members().keySet());
        }
        return ids;
    }

    private static String plural(PolicyType type) {
        return type == PolicyType.SCP ? "Service control policies" : "Resource control policies";
    }

    // Changes stand in the trail of the management account: where it is not known, no trail in the case would show them.
    private Gathering gathering(PolicyType type, String account, Point at) {
        String recording = tree.management(organization(account, at)).orElse("");
        return new Gathering(type, documents, spans.global(recording), at);
    }

    private static PolicySource source(SnapshotOrigin origin) {
        return new PolicySource(origin.exhibit(), origin.sha256(), "", Optional.of(origin.asOf()), Optional.of(origin.latest()), Optional.empty());
    }
}
