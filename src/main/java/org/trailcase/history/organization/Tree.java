package org.trailcase.history.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;
import org.trailcase.aws.PolicyType;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Known;
import org.trailcase.history.track.Point;
import org.trailcase.history.track.Track;
import org.trailcase.policy.PolicySource;

/// All nodes and policies of the organisations of a case. Ids are unique over all organisations.
final class Tree {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, ControlPolicy> policies = new LinkedHashMap<>();
    private final Map<String, String> organizationOfRoot = new HashMap<>();
    private final Set<String> managementAccounts = new HashSet<>();
    private final Map<String, String> managementOf = new HashMap<>();
    private final Set<String> organizations = new HashSet<>();
    private final Map<String, Track<Boolean>> enabled = new HashMap<>();
    private final List<Runnable> waiting = new ArrayList<>();

    final UntargetedCalls untargeted = new UntargetedCalls();

    Node node(String id) {
        return nodes.computeIfAbsent(id, Node::new);
    }

    Optional<Node> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    ControlPolicy policy(String id) {
        return policies.computeIfAbsent(id, ControlPolicy::new);
    }

    Optional<ControlPolicy> findPolicy(String id) {
        return Optional.ofNullable(policies.get(id));
    }

    Collection<ControlPolicy> policies() {
        return policies.values();
    }

    /// `arn:aws:organizations::111122223333:ou/o-…/ou-…` names the management account and the organisation.
    ///
    /// Source: AWS Organizations User Guide, "Amazon Resource Name (ARN) formats supported by AWS Organizations", read
    /// 2026-11-24.
    void learn(String arn) {
        Optional<Arn> parsed = Arn.parse(arn);
        Optional<String> organization = parsed.map(one -> one.resource().split("/"))
                .filter(pieces -> pieces.length > 1 && pieces[1].startsWith("o-"))
                .map(pieces -> pieces[1]);
        organization.ifPresent(this::organization);
        parsed.map(Arn::account)
                .filter(account -> account.matches("\\d{12}"))
                .ifPresent(account -> managedBy(account, organization));
    }

    void managedBy(String account, Optional<String> organization) {
        managementAccounts.add(account);
        organization.ifPresent(id -> managementOf.put(id, account));
    }

    boolean isManagement(String account) {
        return managementAccounts.contains(account);
    }

    /// The management account of an organisation; of one whose id is not known, where the evidence knows one account only.
    Optional<String> management(Optional<String> organization) {
        return organization
                .flatMap(id -> Optional.ofNullable(managementOf.get(id)))
                .or(() -> organizations.size() < 2 && managementAccounts.size() == 1
                        ? managementAccounts.stream().findFirst()
                        : Optional.empty());
    }

    /// The organisation that an account manages.
    Optional<String> managedBy(String account) {
        return managementOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(account))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> isManagement(account) ? only() : Optional.empty());
    }

    void organization(String id) {
        organizations.add(id);
    }

    void rootOf(String root, String organization) {
        organizationOfRoot.put(root, organization);
        organization(organization);
    }

    Optional<String> organizationOf(String root) {
        return Optional.ofNullable(organizationOfRoot.get(root)).or(this::only);
    }

    /// The organisation, where the evidence knows one only.
    Optional<String> only() {
        return organizations.size() == 1 ? organizations.stream().findFirst() : Optional.empty();
    }

    /// The root, where the evidence knows one only.
    Optional<String> onlyRoot() {
        List<String> roots = nodes.keySet().stream().filter(id -> id.startsWith("r-")).toList();
        return roots.size() == 1 ? Optional.of(roots.getFirst()) : Optional.empty();
    }

    /// Whether a type of policy was switched on under a root.
    Track<Boolean> enabled(String root, PolicyType type) {
        return enabled.computeIfAbsent(root + " " + type, _ -> new Track<>(Boolean::equals));
    }

    /// A policy was attached to a node, or taken off it; of which type it is may become known later only.
    void attachment(Call call, String policy, String target, boolean isAttached) {
        policy(policy);
        waiting.add(() -> {
            Optional<PolicyType> type = policy(policy).type();
            if (type.isPresent()) {
                attach(call, policy, node(target), type.get(), isAttached);
            } else {
                List.of(PolicyType.SCP, PolicyType.RCP).forEach(each -> attachOfUnknownType(call, policy, node(target), each, isAttached));
            }
        });
    }

    // What is attached already cannot be attached, and what is not cannot be detached.
    // Source: AWS Organizations API Reference, "AttachPolicy" (DuplicatePolicyAttachmentException), "DetachPolicy"
    // (PolicyNotAttachedException), read 2026-11-24.
    private static void attach(Call call, String policy, Node node, PolicyType type, boolean isAttached) {
        if (isAttached) {
            node.attached(type)
                    .put(call.point(), policy, new Known.Is<>(Optional.empty(), call.source()), policy, call.source());
        } else {
            node.attached(type)
                    .removed(call.point(), policy, new Known.Is<>(Optional.of(policy), call.source()), call.source());
        }
    }

    // Whatever its type is, before it was attached it did not hang there, and after it was taken off neither.
    private static void attachOfUnknownType(
            Call call, String policy, Node node, PolicyType type, boolean isAttached) {
        Known<Optional<String>> open = new Known.Unknown<>(
                "Of which type the policy %s is, with which %s concerned %s, is not in evidence."
                        .formatted(policy, call.described(), node.id()),
                call.source());
        Known<Optional<String>> none = new Known.Is<>(Optional.empty(), call.source());
        node.attached(type).unknown(call.point(), policy, isAttached ? none : open, isAttached ? open : none);
    }

    void completes(Runnable later) {
        waiting.add(later);
    }

    /// What a new node holds, and every node where a type of policy is switched on.
    ///
    /// Source: AWS Organizations User Guide, "Enabling a policy type" (AWS attaches FullAWSAccess, or RCPFullAWSAccess, to
    /// the root and every OU and account, and to each that comes later), read 2026-11-24.
    static void holdsFullAccess(Node node, PolicyType type, Point point, PolicySource source) {
        String full = type == PolicyType.SCP ? ControlPolicy.FULL_SCP : ControlPolicy.FULL_RCP;
        node.attached(type).observedWhole(point, Map.of(full, full), source);
    }

    void complete() {
        waiting.forEach(Runnable::run);
        nodes.values().forEach(Node::complete);
    }
}
