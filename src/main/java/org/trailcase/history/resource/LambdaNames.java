package org.trailcase.history.resource;

import java.util.Optional;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;

/// The ways in which requests name a function: by name, by account and name, by ARN, each with or without a version or
/// an alias.
///
/// Source: AWS Lambda API Reference, "AddPermission" (FunctionName, Qualifier), read 2026-11-24.
final class LambdaNames {

    private LambdaNames() {}

    /// The ARN that a policy hangs on: each version and each alias has one of its own.
    ///
    /// Source: AWS Lambda Developer Guide, "Using versions and aliases in resource-based policies", read 2026-11-24.
    static Optional<String> arn(Call call) {
        return call.asked("functionName")
                .map(name -> whole(name, call))
                .map(arn -> call.asked("qualifier")
                        .filter(qualifier -> !qualifier.isBlank() && !ResourceArns.hasQualifier(arn))
                        .map(qualifier -> arn + ":" + qualifier)
                        .orElse(arn));
    }

    /// The ARN of the function that a call makes.
    static Optional<String> made(Call call) {
        return call.answered().text("functionArn").or(() -> arn(call)).map(ResourceArns::unqualified);
    }

    /// The ARN of an alias that a call is about by its name.
    static Optional<String> alias(Call call) {
        return call.asked("functionName")
                .map(name -> whole(name, call))
                .flatMap(arn -> call.asked("name").map(alias -> arn + ":" + alias));
    }

    private static String whole(String name, Call call) {
        if (name.startsWith("arn:")) {
            return name;
        }
        int function = name.indexOf(":function:");
        String account = function > 0 ? name.substring(name.lastIndexOf(':', function - 1) + 1, function) : call.account();
        String plain = function > 0 ? name.substring(function + ":function:".length()) : name;
        return "arn:%s:lambda:%s:%s:function:%s"
                .formatted(ResourceArns.partition(call.region()), call.region(), account, plain);
    }
}
