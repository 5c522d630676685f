package org.trailcase.history.account;

import java.util.Optional;
import org.trailcase.history.layer.Call;
import org.trailcase.json.JsonObject;
import org.trailcase.policy.snapshot.WrittenPolicy;

/// What the calls to IAM do to a managed policy and its versions.
final class Versions {
    private static final String FIRST = "v1";

    private Versions() {}

    // The answer names the policy; the request does not.
    static void created(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Optional<JsonObject> answer = call.answered().object("policy");
        String name = Unnamed.unless(call, "policyName");
        String arn = answer.flatMap(policy -> policy.text("arn"))
                .orElseGet(() -> "arn:%s:iam::%s:policy%s%s"
                        .formatted(directory.partition(), call.account(), call.asked("path").orElse("/"), name));
        String version = answer.flatMap(policy -> policy.text("defaultVersionId")).orElse(FIRST);
        Managed policy = managed.of(arn);
        policy.made(call.point());
        call.policy("policyDocument", name).ifPresent(text -> policy.written(version, text, call.source()));
        policy.setDefault(call.point(), version, true, call.source());
    }

    static void added(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        Managed policy = managed.of(Unnamed.unless(call, "policyArn"));
        String version = call.answered()
                .object("policyVersion")
                .flatMap(answer -> answer.text("versionId"))
                .orElse("of " + call.time());
        Optional<WrittenPolicy> text = call.policy("policyDocument", policy.arn());
        text.ifPresent(written -> policy.written(version, written, call.source()));
        if (call.asked("setAsDefault").filter("true"::equals).isPresent()) {
            policy.setDefault(call.point(), version, true, call.source());
        } else {
            policy.added(call.point(), version, call.source());
        }
    }

    static void chosen(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        managed.of(Unnamed.unless(call, "policyArn"))
                .setDefault(call.point(), Unnamed.unless(call, "versionId"), false, call.source());
    }

    static void deleted(Call call, Directory directory, ManagedPolicies managed) throws Unnamed {
        managed.of(Unnamed.unless(call, "policyArn")).deleted(call.point());
    }
}
