package org.trailcase.history.organization;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point.Step;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// The calls to Organizations that change the tree or its control policies, each with its order within a second.
///
/// They stand in the trail of the management account; what an account does of its own, such as leaving, in its own.
/// Source of names, parameters and effects: AWS Organizations API Reference, read 2026-11-24.
final class OrganizationCalls {
    static final String SOURCE = "organizations.amazonaws.com";

    private interface Effect {
        void on(Call call, Tree tree);
    }

    private record Followed(Step step, Effect effect) {}

    private static final Map<String, Followed> CALLS = Map.ofEntries(
            call("CreateOrganization", Step.CREATE, OrganizationCalls::founded),
            call("CreatePolicy", Step.CREATE, OrganizationCalls::written),
            call("UpdatePolicy", Step.CHANGE, OrganizationCalls::rewritten),
            call("DeletePolicy", Step.DELETE, OrganizationCalls::deleted),
            call("AttachPolicy", Step.CHANGE, (call, tree) -> attachment(call, tree, true)),
            call("DetachPolicy", Step.TAKE_AWAY, (call, tree) -> attachment(call, tree, false)),
            call("EnablePolicyType", Step.CREATE, (call, tree) -> switched(call, tree, true)),
            call("DisablePolicyType", Step.DELETE, (call, tree) -> switched(call, tree, false)),
            call("CreateOrganizationalUnit", Step.CREATE, OrganizationCalls::unitMade),
            call("DeleteOrganizationalUnit", Step.DELETE, (call, tree) -> call.asked("organizationalUnitId")
                    .ifPresent(id -> leaves(call, tree.node(id)))),
            call("MoveAccount", Step.CHANGE, OrganizationCalls::moved),
            call("CreateAccountResult", Step.CREATE, OrganizationCalls::accountMade),
            call("AcceptHandshake", Step.CREATE, OrganizationCalls::accepted),
            call("RemoveAccountFromOrganization", Step.DELETE, OrganizationCalls::removed),
            call("LeaveOrganization", Step.DELETE, (call, tree) -> leaves(call, tree.node(call.account()))));

    private OrganizationCalls() {}

    private static Map.Entry<String, Followed> call(String name, Step step, Effect effect) {
        return Map.entry(name, new Followed(step, effect));
    }

    static Optional<Step> step(String eventSource, String eventName) {
        return eventSource.equals(SOURCE)
                ? Optional.ofNullable(CALLS.get(eventName)).map(Followed::step)
                : Optional.empty();
    }

    static Set<String> names() {
        return CALLS.keySet();
    }

    static void apply(Call call, Tree tree) {
        Followed followed = CALLS.get(call.name());
        if (followed != null) {
            followed.effect().on(call, tree);
        }
    }

    private static void founded(Call call, Tree tree) {
        Optional<JsonObject> organization = call.answered().object("organization");
        Optional<String> id = organization.flatMap(one -> one.text("id"));
        id.ifPresent(tree::organization);
        organization
                .flatMap(one -> one.text("masterAccountId").or(() -> one.text("managementAccountId")))
                .ifPresent(account -> tree.managedBy(account, id));
    }

    private static void written(Call call, Tree tree) {
        Optional<JsonObject> summary =
                call.answered().object("policy").flatMap(policy -> policy.object("policySummary"));
        summary.flatMap(one -> one.text("arn")).ifPresent(tree::learn);
        summary.flatMap(one -> one.text("id")).ifPresent(id -> {
            ControlPolicy policy = tree.policy(id);
            policy.is(call.asked("name").orElse(""), call.asked("type").flatMap(OrganizationCalls::type));
            policy.text.set(call.point(), new Known.Is<>(Optional.empty(), call.source()), content(call, policy));
        });
    }

    // A call that gives a new name or description alone leaves the text as it is.
    private static void rewritten(Call call, Tree tree) {
        if (call.asked("policyId").isEmpty()) {
            tree.untargeted.add(call, UntargetedCalls.Changed.TEXT);
        }
        call.asked("policyId").ifPresent(id -> {
            ControlPolicy policy = tree.policy(id);
            Optional<JsonObject> summary =
                    call.answered().object("policy").flatMap(one -> one.object("policySummary"));
            summary.flatMap(one -> one.text("arn")).ifPresent(tree::learn);
            policy.is(
                    call.asked("name").orElse(""),
                    summary.flatMap(one -> one.text("type")).flatMap(OrganizationCalls::type));
            if (call.asked().has("content")) {
                policy.text.set(call.point(), before(call, policy), content(call, policy));
            }
        });
    }

    private static void deleted(Call call, Tree tree) {
        call.asked("policyId").ifPresent(id -> {
            ControlPolicy policy = tree.policy(id);
            policy.text.set(call.point(), before(call, policy), new Known.Is<>(Optional.empty(), call.source()));
        });
    }

    private static Known<Optional<WrittenPolicy>> before(Call call, ControlPolicy policy) {
        return new Known.Unknown<>(
                "The text of the policy %s before %s is not in evidence.".formatted(policy.described(), call.described()),
                call.source());
    }

    private static Known<Optional<WrittenPolicy>> content(Call call, ControlPolicy policy) {
        Optional<WrittenPolicy> text = call.policy("content", policy.described());
        return text.isPresent()
                ? new Known.Is<>(text, call.source())
                : new Known.Unknown<>(
                        "The text of the policy %s, set by %s, is not in the record."
                                .formatted(policy.described(), call.described()),
                        call.source());
    }

    private static void attachment(Call call, Tree tree, boolean isAttached) {
        Optional<String> policy = call.asked("policyId");
        Optional<String> target = call.asked("targetId");
        if (policy.isPresent() && target.isPresent()) {
            tree.attachment(call, policy.get(), target.get(), isAttached);
        } else {
            tree.untargeted.add(call, UntargetedCalls.Changed.ATTACHMENTS);
        }
    }

    // Switched off, a type of policy hangs nowhere; switched on again, AWS's own policy hangs everywhere.
    private static void switched(Call call, Tree tree, boolean isOn) {
        Optional<String> root = call.asked("rootId");
        Optional<PolicyType> type = call.asked("policyType").flatMap(OrganizationCalls::type);
        if (root.isEmpty() || type.isEmpty()) {
            // A named type of another kind, such as of tag policies, authorizes nothing.
            if (root.isEmpty() || call.asked("policyType").isEmpty()) {
                tree.untargeted.add(call, UntargetedCalls.Changed.ATTACHMENTS);
            }
            return;
        }
        tree.enabled(root.get(), type.get())
                .set(call.point(), new Known.Is<>(!isOn, call.source()), new Known.Is<>(isOn, call.source()));
        tree.node(root.get());
        // The nodes that become known later were there too.
        tree.completes(() -> tree.nodes().stream()
                .filter(node -> Paths.isUnder(tree, node, root.get(), call.point()))
                .forEach(node -> switched(call, node, type.get(), isOn)));
    }

    private static void switched(Call call, Node node, PolicyType type, boolean isOn) {
        if (isOn) {
            Tree.holdsFullAccess(node, type, call.point(), call.source());
            return;
        }
        Known<Optional<String>> before = new Known.Unknown<>(
                "Whether it was attached to %s before %s is not in evidence.".formatted(node.id(), call.described()),
                call.source());
        node.attached(type)
                .tracks()
                .keySet()
                .forEach(policy -> node.attached(type).removed(call.point(), policy, before, call.source()));
    }

    private static void unitMade(Call call, Tree tree) {
        Optional<JsonObject> unit = call.answered().object("organizationalUnit");
        unit.flatMap(one -> one.text("arn")).ifPresent(tree::learn);
        unit.flatMap(one -> one.text("id")).ifPresent(id -> {
            Node node = tree.node(id);
            node.parent.set(
                    call.point(),
                    new Known.Is<>(Optional.empty(), call.source()),
                    new Known.Is<>(call.asked("parentId"), call.source()));
            isNew(call, node);
        });
    }

    private static void isNew(Call call, Node node) {
        Tree.holdsFullAccess(node, PolicyType.SCP, call.point(), call.source());
        Tree.holdsFullAccess(node, PolicyType.RCP, call.point(), call.source());
    }

    private static void moved(Call call, Tree tree) {
        Optional<String> account = call.asked("accountId");
        Optional<String> to = call.asked("destinationParentId");
        if (account.isPresent() && to.isPresent()) {
            tree.node(account.get())
                    .parent
                    .set(
                            call.point(),
                            new Known.Is<>(call.asked("sourceParentId"), call.source()),
                            new Known.Is<>(to, call.source()));
        } else {
            tree.untargeted.add(call, UntargetedCalls.Changed.PLACE);
        }
    }

    // A service event: Organizations itself reports how the creation went. A new account stands under the root.
    private static void accountMade(Call call, Tree tree) {
        Optional<JsonObject> status = call.answered().object("createAccountStatus");
        boolean succeeded = status.flatMap(one -> one.text("state"))
                .filter(state -> state.toUpperCase(Locale.ROOT).equals("SUCCEEDED"))
                .isPresent();
        status.filter(_ -> succeeded)
                .flatMap(one -> one.scalar("accountId"))
                .ifPresent(account -> joins(call, tree, account, tree.only()));
    }

    private static void accepted(Call call, Tree tree) {
        Optional<JsonObject> handshake = call.answered().object("handshake");
        boolean invited = handshake.flatMap(one -> one.text("action")).filter("INVITE"::equals).isPresent();
        if (invited) {
            Optional<String> organization = handshake.flatMap(one -> one.array("parties")).stream()
                    .flatMap(JsonArray::objects)
                    .filter(party -> party.text("type").filter("ORGANIZATION"::equals).isPresent())
                    .flatMap(party -> party.text("id").stream())
                    .map(id -> id.startsWith("o-") ? id : "o-" + id)
                    .findFirst();
            organization.ifPresent(tree::organization);
            joins(call, tree, call.account(), organization);
        }
    }

    private static void joins(Call call, Tree tree, String account, Optional<String> organization) {
        Node node = tree.node(account);
        Known<Optional<String>> none = new Known.Is<>(Optional.empty(), call.source());
        tree.completes(() -> node.parent.set(
                call.point(),
                none,
                tree.onlyRoot()
                        .<Known<Optional<String>>>map(root -> new Known.Is<>(Optional.of(root), call.source()))
                        .orElseGet(() -> new Known.Unknown<>(
                                "Account %s joined its organisation by %s; which root it came under is not in evidence."
                                        .formatted(account, call.described()),
                                call.source()))));
        node.organization.set(
                call.point(),
                none,
                organization.isPresent()
                        ? new Known.Is<>(organization, call.source())
                        : new Known.Unknown<>("The organisation's id is not in evidence.", call.source()));
        isNew(call, node);
    }

    private static void removed(Call call, Tree tree) {
        call.asked("accountId")
                .ifPresentOrElse(
                        id -> leaves(call, tree.node(id)),
                        () -> tree.untargeted.add(call, UntargetedCalls.Changed.PLACE));
    }

    private static void leaves(Call call, Node node) {
        Known<Optional<String>> unknown = new Known.Unknown<>(
                "Where %s stood before %s is not in evidence.".formatted(node.id(), call.described()), call.source());
        node.parent.set(call.point(), unknown, new Known.Is<>(Optional.empty(), call.source()));
        node.organization.set(call.point(), unknown, new Known.Is<>(Optional.empty(), call.source()));
    }

    /// Source: AWS Organizations API Reference, "CreatePolicy" (Type), read 2026-11-24. Other types authorize nothing.
    private static Optional<PolicyType> type(String word) {
        return switch (word) {
            case "SERVICE_CONTROL_POLICY" -> Optional.of(PolicyType.SCP);
            case "RESOURCE_CONTROL_POLICY" -> Optional.of(PolicyType.RCP);
            default -> Optional.empty();
        };
    }
}
