package org.trailcase.history.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.Call;
import org.trailcase.history.track.Known;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.snapshot.PolicyHolder;

/// How users, groups and roles come, are renamed, and go.
final class Lives {

    private Lives() {}

    /// Whoever is new holds nothing but what the request gave it.
    static void created(Call call, Directory directory, String answerMember) throws Unnamed {
        PolicyHolder.Kind kind = PolicyHolder.Kind.valueOf(answerMember.toUpperCase(Locale.ROOT));
        String name = Unnamed.unless(call, IamCalls.nameMember(kind));
        Holder holder = directory.created(kind, name, call.point());
        Optional<JsonObject> answer = call.answered().object(answerMember);
        holder.isNamed(
                name,
                answer.flatMap(shown -> shown.text("arn"))
                        .or(() -> Optional.of("arn:%s:iam::%s:%s%s%s"
                                .formatted(
                                        directory.partition(), call.account(), answerMember, call.asked("path").orElse("/"), name))));
        answer.flatMap(shown -> shown.text(answerMember + "Id")).ifPresent(id -> directory.identified(holder, id));
        holder.inline.observedWhole(call.point(), Map.of(), call.source());
        holder.attached.observedWhole(call.point(), Map.of(), call.source());
        holder.groups.observedWhole(call.point(), Map.of(), call.source());
        Attachments.bornWithBoundary(call, holder);
        call.policy("assumeRolePolicyDocument", "trust policy")
                .ifPresent(text -> holder.trust.observed(call.point(), new Known.Is<>(text, call.source())));
        Attachments.bornWithTags(call, holder);
    }

    // The service puts a policy of AWS on the role, which the call does not name.
    // Source: IAM User Guide, "Create a service-linked role", read 2026-11-24.
    static void createdServiceLinked(Call call, Directory directory) throws Unnamed {
        JsonObject role = call.answered().object("role").orElseThrow(() -> new Unnamed("role"));
        String name = role.text("roleName").orElseThrow(() -> new Unnamed("roleName"));
        Holder holder = directory.created(PolicyHolder.Kind.ROLE, name, call.point());
        holder.isNamed(name, role.text("arn"));
        role.text("roleId").ifPresent(id -> directory.identified(holder, id));
        holder.boundary.observed(call.point(), new Known.Is<>(Optional.empty(), call.source()));
        role.get("assumeRolePolicyDocument")
                .flatMap(value -> Call.policy(value, "trust policy", "/responseElements/role/assumeRolePolicyDocument"))
                .ifPresent(text -> holder.trust.observed(call.point(), new Known.Is<>(text, call.source())));
    }

    // A new name or path; the unique id stays.
    static void renamed(Call call, Directory directory, String kind) throws Unnamed {
        PolicyHolder.Kind itsKind = PolicyHolder.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        String before = Unnamed.unless(call, IamCalls.nameMember(itsKind));
        Optional<String> after = call.asked("new" + kind + "Name");
        if (after.filter(name -> directory.wasRenamed(itsKind, before, name, call.point())).isPresent()) {
            return;
        }
        Holder holder = directory.current(itsKind, before, call.point());
        String name = after.orElse(holder.name());
        String path = call.asked("newPath").orElseGet(() -> path(holder.arn()));
        if (!name.equals(holder.name())) {
            directory.renamed(holder, name, call.point());
        }
        holder.isRenamed(
                call.point(),
                name,
                "arn:%s:iam::%s:%s%s%s".formatted(partition(holder.arn()), holder.account(), kind.toLowerCase(Locale.ROOT), path, name));
    }

    private static String partition(String arn) {
        return Arn.parse(arn).map(Arn::partition).orElse("aws");
    }

    private static String path(String arn) {
        List<String> pieces = List.of(arn.substring(arn.lastIndexOf(':') + 1).split("/"));
        return pieces.size() <= 2 ? "/" : "/" + String.join("/", pieces.subList(1, pieces.size() - 1)) + "/";
    }

    static void deleted(Call call, Directory directory) throws Unnamed {
        PolicyHolder.Kind kind = IamCalls.kind(call.name()).orElseThrow(() -> new Unnamed("kind"));
        directory.deleted(kind, Unnamed.unless(call, IamCalls.nameMember(kind)), call.point(), call.source());
    }
}
