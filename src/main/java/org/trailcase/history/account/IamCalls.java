package org.trailcase.history.account;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Point.Step;
import org.trailcase.policy.snapshot.PolicyHolder;

/// The calls to IAM that change who may do what, each with its order within a second and what it does.
///
/// Source of names, parameters and effects: IAM API Reference, read 2026-11-24.
public final class IamCalls {
    public static final String SOURCE = "iam.amazonaws.com";

    /// What one call does; empty when its record says whom it concerned, else the reason why it does not.
    interface Effect {
        void on(Call call, Directory directory, ManagedPolicies managed) throws Unnamed;
    }

    private record Known(Step step, Effect effect) {}

    private static final Map<String, Known> CALLS = Map.ofEntries(
            call("CreateUser", Step.CREATE, (call, directory, _) -> Lives.created(call, directory, "user")),
            call("CreateRole", Step.CREATE, (call, directory, _) -> Lives.created(call, directory, "role")),
            call("CreateGroup", Step.CREATE, (call, directory, _) -> Lives.created(call, directory, "group")),
            call(
                    "CreateServiceLinkedRole",
                    Step.CREATE,
                    (call, directory, _) -> Lives.createdServiceLinked(call, directory)),
            call("UpdateUser", Step.RENAME, (call, directory, _) -> Lives.renamed(call, directory, "User")),
            call("UpdateGroup", Step.RENAME, (call, directory, _) -> Lives.renamed(call, directory, "Group")),
            call("DeleteUser", Step.DELETE, (call, directory, _) -> Lives.deleted(call, directory)),
            call("DeleteRole", Step.DELETE, (call, directory, _) -> Lives.deleted(call, directory)),
            call("DeleteGroup", Step.DELETE, (call, directory, _) -> Lives.deleted(call, directory)),
            call("PutUserPolicy", Step.CHANGE, Attachments::put),
            call("PutRolePolicy", Step.CHANGE, Attachments::put),
            call("PutGroupPolicy", Step.CHANGE, Attachments::put),
            call("DeleteUserPolicy", Step.TAKE_AWAY, Attachments::removed),
            call("DeleteRolePolicy", Step.TAKE_AWAY, Attachments::removed),
            call("DeleteGroupPolicy", Step.TAKE_AWAY, Attachments::removed),
            call("AttachUserPolicy", Step.CHANGE, Attachments::attached),
            call("AttachRolePolicy", Step.CHANGE, Attachments::attached),
            call("AttachGroupPolicy", Step.CHANGE, Attachments::attached),
            call("DetachUserPolicy", Step.TAKE_AWAY, Attachments::detached),
            call("DetachRolePolicy", Step.TAKE_AWAY, Attachments::detached),
            call("DetachGroupPolicy", Step.TAKE_AWAY, Attachments::detached),
            call("PutUserPermissionsBoundary", Step.CHANGE, Attachments::bounded),
            call("PutRolePermissionsBoundary", Step.CHANGE, Attachments::bounded),
            call("DeleteUserPermissionsBoundary", Step.TAKE_AWAY, Attachments::unbounded),
            call("DeleteRolePermissionsBoundary", Step.TAKE_AWAY, Attachments::unbounded),
            call("UpdateAssumeRolePolicy", Step.CHANGE, Attachments::trusted),
            call("AddUserToGroup", Step.CHANGE, Attachments::joined),
            call("RemoveUserFromGroup", Step.TAKE_AWAY, Attachments::left),
            call("TagUser", Step.CHANGE, Attachments::tagged),
            call("TagRole", Step.CHANGE, Attachments::tagged),
            call("UntagUser", Step.TAKE_AWAY, Attachments::untagged),
            call("UntagRole", Step.TAKE_AWAY, Attachments::untagged),
            call("CreatePolicy", Step.CREATE, Versions::created),
            call("CreatePolicyVersion", Step.CHANGE, Versions::added),
            call("SetDefaultPolicyVersion", Step.CHANGE, Versions::chosen),
            call("DeletePolicy", Step.DELETE, Versions::deleted));

    private IamCalls() {}

    private static Map.Entry<String, Known> call(String name, Step step, Effect effect) {
        return Map.entry(name, new Known(step, effect));
    }

    /// The order within a second of a call by this name; empty when it changes nothing that is followed here.
    public static Optional<Step> step(String name) {
        return Optional.ofNullable(CALLS.get(name)).map(Known::step);
    }

    /// Whether a call changes what somebody may do: a name, a tag, and a user or group that comes without a policy do not.
    public static boolean changesPolicies(Call call) {
        return switch (call.name()) {
            case "CreateGroup", "UpdateUser", "UpdateGroup", "TagUser", "TagRole", "UntagUser", "UntagRole" -> false;
            case "CreateUser" -> call.asked().scalar("permissionsBoundary").isPresent();
            default -> true;
        };
    }

    /// The names of all these calls.
    public static Set<String> names() {
        return CALLS.keySet();
    }

    /// Empty when the record said whom the call concerned; else what it leaves out.
    static Optional<String> apply(Call call, Directory directory, ManagedPolicies managed) {
        Known known = CALLS.get(call.name());
        if (known == null) {
            return Optional.empty();
        }
        try {
            known.effect().on(call, directory, managed);
            return Optional.empty();
        } catch (Unnamed e) {
            return Optional.of(e.missing());
        }
    }

    /// The user, role or group that a request names.
    static Holder holder(Call call, Directory directory) throws Unnamed {
        Optional<PolicyHolder.Kind> kind = kind(call.name());
        return directory.current(
                kind.orElseThrow(() -> new Unnamed("kind")),
                Unnamed.unless(call, nameMember(kind.get())),
                call.point());
    }

    static String nameMember(PolicyHolder.Kind kind) {
        return switch (kind) {
            case USER -> "userName";
            case GROUP -> "groupName";
            case ROLE -> "roleName";
        };
    }

    /// Whose policies a call by this name changes, as the name itself says: AddUserToGroup those of the user.
    static Optional<PolicyHolder.Kind> kind(String name) {
        if (name.contains("User")) {
            return Optional.of(PolicyHolder.Kind.USER);
        }
        if (name.contains("Role")) {
            return Optional.of(PolicyHolder.Kind.ROLE);
        }
        return name.contains("Group") ? Optional.of(PolicyHolder.Kind.GROUP) : Optional.empty();
    }
}
