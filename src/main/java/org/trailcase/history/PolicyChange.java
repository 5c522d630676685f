package org.trailcase.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.snapshot.PolicyHolder;
import org.trailcase.trail.Event;
import org.trailcase.trail.Outcome;

/// A successful call that changed somebody's policies, as the trail itself recorded it.
///
/// Whom it concerned is told by name, as in the request; `policyArn` is set where a managed policy was changed or
/// attached. Source of the parameter names: IAM API Reference, read 2026-11-24.
public record PolicyChange(
        Instant time,
        String eventId,
        String eventName,
        String account,
        Optional<String> user,
        Optional<String> group,
        Optional<String> role,
        Optional<String> policyArn) {

    /// The calls to IAM after which a snapshot taken on the other side of them no longer holds.
    public static final Set<String> EVENT_NAMES = Set.of(
            "PutUserPolicy",
            "PutRolePolicy",
            "PutGroupPolicy",
            "DeleteUserPolicy",
            "DeleteRolePolicy",
            "DeleteGroupPolicy",
            "AttachUserPolicy",
            "AttachRolePolicy",
            "AttachGroupPolicy",
            "DetachUserPolicy",
            "DetachRolePolicy",
            "DetachGroupPolicy",
            "CreatePolicyVersion",
            "SetDefaultPolicyVersion",
            "DeletePolicyVersion",
            "DeletePolicy",
            "PutUserPermissionsBoundary",
            "PutRolePermissionsBoundary",
            "DeleteUserPermissionsBoundary",
            "DeleteRolePermissionsBoundary",
            "AddUserToGroup",
            "RemoveUserFromGroup",
            "CreateUser",
            "UpdateUser",
            "DeleteUser",
            "UpdateAssumeRolePolicy",
            "CreateRole",
            "DeleteRole",
            "UpdateGroup",
            "DeleteGroup");

    private static final String TRUST_ALONE = "UpdateAssumeRolePolicy";

    private static final Set<String> OF_TRUST = Set.of(TRUST_ALONE, "CreateRole", "DeleteRole");

    /// The change that an event made; empty when it made none.
    static Optional<PolicyChange> of(Event event) {
        if (!event.name().source().equals("iam.amazonaws.com")
                || !EVENT_NAMES.contains(event.name().name())
                || event.outcome() != Outcome.SUCCEEDED) {
            return Optional.empty();
        }
        JsonObject asked =
                event.requestParameters().orElseGet(() -> JsonObject.builder().build());
        return Optional.of(new PolicyChange(
                event.time(),
                event.eventId().orElse(""),
                event.name().name(),
                event.recipientAccount().or(event.identity()::account).orElse(""),
                asked.text("userName"),
                asked.text("groupName"),
                asked.text("roleName"),
                asked.text("policyArn").or(() -> asked.text("permissionsBoundary"))));
    }

    boolean isMadeBy(Event call) {
        return !eventId.isEmpty() && call.eventId().filter(eventId::equals).isPresent();
    }

    /// Whether the change may have concerned who may take this role on.
    boolean concernsTrust(PolicyHolder holder) {
        return OF_TRUST.contains(eventName) && (isNameless() || named(holder));
    }

    /// Whether the change may have concerned this holder's policies, or those of its groups. A change whose request
    /// was not recorded may have concerned anybody.
    boolean concerns(PolicyHolder holder, List<PolicyHolder> groups) {
        if (eventName.equals(TRUST_ALONE)) {
            return false;
        }
        if (isNameless()) {
            return mayConcern(holder.kind()) || groups.stream().anyMatch(group -> mayConcern(group.kind()));
        }
        boolean managed = user.isEmpty() && group.isEmpty() && role.isEmpty();
        return named(holder)
                || groups.stream().anyMatch(this::named)
                || managed && policyArn.filter(arn -> uses(holder, arn)).isPresent()
                || managed && groups.stream().anyMatch(one -> policyArn.filter(arn -> uses(one, arn)).isPresent());
    }

    // The calls to IAM say in their names whose policies they change; those on managed policies concern anybody's.
    private boolean mayConcern(PolicyHolder.Kind kind) {
        return switch (kind) {
            case USER -> !eventName.contains("Role") && (eventName.contains("User") || !eventName.contains("Group"));
            case GROUP -> !eventName.contains("Role") && !eventName.contains("User");
            case ROLE -> !eventName.contains("User") && !eventName.contains("Group");
        };
    }

    private boolean isNameless() {
        return user.isEmpty() && group.isEmpty() && role.isEmpty() && policyArn.isEmpty();
    }

    private boolean named(PolicyHolder holder) {
        Optional<String> name =
                switch (holder.kind()) {
                    case USER -> user;
                    case GROUP -> user.isPresent() ? Optional.empty() : group;
                    case ROLE -> role;
                };
        // IAM compares names without case.
        // Source: IAM User Guide, "IAM identifiers" (names are unique regardless of case), read 2026-11-24.
        return name.filter(holder.identity().name()::equalsIgnoreCase).isPresent();
    }

    private static boolean uses(PolicyHolder holder, String arn) {
        return holder.attached().contains(arn)
                || holder.boundary().filter(arn::equals).isPresent();
    }
}
