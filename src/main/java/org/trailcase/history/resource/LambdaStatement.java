package org.trailcase.history.resource;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trailcase.history.carrier.ResourceArns;
import org.trailcase.history.layer.Call;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonText;
import org.trailcase.json.JsonValue;
import org.trailcase.trail.Redacted;

/// The statement that Lambda makes of a request to add a permission, where the record has no answer.
///
/// Where something in the request was blanked out, or a member of it is not known here, nothing is claimed.
///
/// Sources: AWS Lambda Developer Guide, "Granting Lambda function access to AWS services", "Granting Lambda function access
/// to other accounts" and "Control access to Lambda function URLs" (the statements that requests bring about), and API
/// Reference, "AddPermission", read 2026-11-24. That the ARN is compared with ArnLike stands in the guide's examples, and
/// in what Lambda answers; the reference says StringLike.
final class LambdaStatement {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Set<String> KNOWN = Set.of(
            "functionname", "qualifier", "revisionid", "statementid", "action", "principal", "sourcearn", "sourceaccount",
            "eventsourcetoken", "principalorgid", "functionurlauthtype", "invokedviafunctionurl");

    private final Call call;

    private LambdaStatement(Call call) {
        this.call = call;
    }

    /// The statement for this function, version or alias.
    static Optional<JsonObject> of(Call call, String arn) {
        return new LambdaStatement(call).on(arn);
    }

    private Optional<JsonObject> on(String arn) {
        Optional<String> sid = text("statementId");
        Optional<String> action = text("action");
        Optional<JsonValue> principal = text("principal").flatMap(this::principal);
        if (!isToldWhole() || sid.isEmpty() || action.isEmpty() || principal.isEmpty()) {
            return Optional.empty();
        }
        JsonObject.Builder statement = JsonObject.builder()
                .put("Sid", sid.get())
                .put("Effect", "Allow")
                .put("Principal", principal.get())
                .put("Action", action.get())
                .put("Resource", arn);
        JsonObject conditions = conditions();
        return Optional.of(
                (conditions.members().isEmpty() ? statement : statement.put("Condition", conditions)).build());
    }

    private boolean isToldWhole() {
        return call.asked().members().stream()
                .map(JsonObject.Member::name)
                .allMatch(name -> KNOWN.contains(name.toLowerCase(Locale.ROOT))
                        && !Redacted.isIn(call.asked(), name));
    }

    private Optional<JsonValue> principal(String named) {
        if (named.equals("*")) {
            return Optional.of(JsonText.of(named));
        }
        if (ACCOUNT.matcher(named).matches()) {
            return Optional.of(one("AWS", "arn:%s:iam::%s:root".formatted(ResourceArns.partition(call.region()), named)));
        }
        if (named.startsWith("arn:")) {
            return Optional.of(one("AWS", named));
        }
        return SERVICE.matcher(named).matches() ? Optional.of(one("Service", named)) : Optional.empty();
    }

    private JsonObject conditions() {
        JsonObject.Builder equal = JsonObject.builder();
        put(equal, "AWS:SourceAccount", "sourceAccount");
        put(equal, "aws:PrincipalOrgID", "principalOrgID");
        put(equal, "lambda:EventSourceToken", "eventSourceToken");
        put(equal, "lambda:FunctionUrlAuthType", "functionUrlAuthType");
        JsonObject.Builder like = JsonObject.builder();
        put(like, "AWS:SourceArn", "sourceArn");
        JsonObject.Builder truth = JsonObject.builder();
        text("invokedViaFunctionUrl")
                .filter("true"::equals)
                .ifPresent(value -> truth.put("lambda:InvokedViaFunctionUrl", value));
        JsonObject.Builder conditions = JsonObject.builder();
        put(conditions, "StringEquals", equal.build());
        put(conditions, "ArnLike", like.build());
        put(conditions, "Bool", truth.build());
        return conditions.build();
    }

    private void put(JsonObject.Builder keys, String key, String member) {
        text(member).ifPresent(value -> keys.put(key, value));
    }

    private static void put(JsonObject.Builder conditions, String operator, JsonObject keys) {
        if (!keys.members().isEmpty()) {
            conditions.put(operator, keys);
        }
    }

    private static JsonObject one(String name, String value) {
        return JsonObject.builder().put(name, value).build();
    }

    // Records write the last letters of a name now large, now small.
    private Optional<String> text(String member) {
        return call.asked().members().stream()
                .filter(one -> one.name().equalsIgnoreCase(member))
                .flatMap(one -> one.value().scalar().stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
