package org.trailcase.trail.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.json.AnyCase;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.trail.answer.AwsAnswer.Decision;
import org.trailcase.trail.answer.AwsAnswer.MatchedStatement;
import org.trailcase.trail.answer.AwsAnswer.Source;

/// Reads a saved answer of IAM's Access Troubleshooter (`aws iam-toolbox get-request-authorization-details`).
///
/// It holds one evaluation for each action and resource of the denied request. It does not hold the authorization id
/// that was asked for; scripts add it, or it stands in the name of the file.
///
/// Source: IAM Toolbox API Reference (preview), "GetRequestAuthorizationDetails", "Evaluation", "MatchedPolicy" and
/// "PolicyInfo", read 2026-11-24. Which names the keys of the context have is not documented there: those of the global
/// condition keys are taken (engineering knowledge).
public final class AccessTroubleshooter {
    private static final Map<String, PolicyType> TYPES = Map.of(
            "IDENTITY_BASED_POLICY", PolicyType.IDENTITY,
            "RESOURCE_BASED_POLICY", PolicyType.RESOURCE,
            "PERMISSIONS_BOUNDARY", PolicyType.PERMISSIONS_BOUNDARY,
            "SESSION_POLICY", PolicyType.SESSION,
            "SERVICE_CONTROL_POLICY", PolicyType.SCP,
            "RESOURCE_CONTROL_POLICY", PolicyType.RCP,
            "VPC_ENDPOINT_POLICY", PolicyType.VPC_ENDPOINT);

    private final AnyCase answer;
    private final Source source;
    private final Map<String, AnyCase> policies = new HashMap<>();

    private AccessTroubleshooter(AnyCase answer, Source source) {
        this.answer = answer;
        this.source = source;
        answer.objects("policies").forEach(policy -> policy.text("uri").ifPresent(uri -> policies.put(uri, policy)));
    }

    /// Whether the object is such an answer.
    public static boolean isOne(JsonObject object) {
        AnyCase record = new AnyCase(object);
        return record.objects("evaluations").anyMatch(one -> one.get("action").isPresent())
                && (record.get("requestContext").isPresent()
                        || record.objects("evaluations").anyMatch(one -> one.get("evaluatedEffect").isPresent()));
    }

    /// One answer for each evaluation; throws where none names its action and effect.
    public static List<AwsAnswer> read(JsonObject object, Source source) throws AnswerException {
        List<AwsAnswer> answers = new AccessTroubleshooter(new AnyCase(object), source).answers();
        if (answers.isEmpty()) {
            throw new AnswerException("No evaluation in it names an action and what was decided.");
        }
        return answers;
    }

    private List<AwsAnswer> answers() {
        List<AwsAnswer> answers = new ArrayList<>();
        List<AnyCase> evaluations = answer.objects("evaluations").toList();
        for (int i = 0; i < evaluations.size(); i++) {
            of(evaluations.get(i), "/evaluations/" + i).ifPresent(answers::add);
        }
        return answers;
    }

    private Optional<AwsAnswer> of(AnyCase evaluation, String pointer) {
        Optional<ActionName> action = evaluation.text("action").flatMap(ActionName::parse);
        Optional<Decision> decision = evaluation.text("evaluatedEffect").flatMap(AccessTroubleshooter::decision);
        if (action.isEmpty() || decision.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> context = new LinkedHashMap<>();
        answer.object("requestContext").ifPresent(keys -> put(keys, context));
        evaluation.object("context").ifPresent(keys -> put(keys, context));
        List<MatchedStatement> matched = matched(evaluation);
        return Optional.of(new AwsAnswer(
                AwsAnswer.Form.ACCESS_TROUBLESHOOTER,
                new AwsAnswer.Call(
                        first(context, "aws:PrincipalArn"),
                        first(context, "aws:userid"),
                        action.get(),
                        evaluation.text("resource"),
                        answer.text("authorizationId"),
                        first(context, "aws:CurrentTime").flatMap(AccessTroubleshooter::moment)
                                .or(() -> first(context, "aws:EpochTime").flatMap(AccessTroubleshooter::moment)),
                        List.of()),
                decision.get(),
                decision.get() == Decision.EXPLICIT_DENY ? denying(matched) : Optional.empty(),
                matched,
                List.of(),
                context,
                new Source(source.exhibit(), source.sha256(), source.pointer() + pointer)));
    }

    private static Optional<Decision> decision(String effect) {
        return switch (effect) {
            case "ALLOW" -> Optional.of(Decision.ALLOWED);
            case "EXPLICIT_DENY" -> Optional.of(Decision.EXPLICIT_DENY);
            case "IMPLICIT_DENY" -> Optional.of(Decision.IMPLICIT_DENY);
            default -> Optional.empty();
        };
    }

    // Where policies of several kinds deny, all are shown, and none of them decided alone.
    private static Optional<PolicyType> denying(List<MatchedStatement> matched) {
        List<PolicyType> types = matched.stream()
                .filter(statement -> statement.effect().equals("Deny"))
                .flatMap(statement -> statement.layer().stream())
                .distinct()
                .toList();
        return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
    }

    private List<MatchedStatement> matched(AnyCase evaluation) {
        List<MatchedStatement> matched = new ArrayList<>();
        evaluation.objects("matchedPolicies").forEach(policy -> {
            String uri = policy.text("uri").orElse("");
            Optional<AnyCase> known = Optional.ofNullable(policies.get(uri));
            Optional<PolicyType> type =
                    known.flatMap(one -> one.text("type")).flatMap(word -> Optional.ofNullable(TYPES.get(word)));
            List<String> attachedTo = known.stream()
                    .flatMap(one -> one.objects("attachedTo"))
                    .flatMap(one -> one.text("arn").stream())
                    .toList();
            policy.objects("matchedStatements")
                    .map(statement -> new MatchedStatement(
                            type,
                            uri,
                            attachedTo,
                            statement.text("sid").orElse(""),
                            statement.text("evaluatedEffect").filter("DENY"::equals).map(_ -> "Deny").orElse("Allow"),
                            ""))
                    .forEach(matched::add);
        });
        return matched;
    }

    private static void put(AnyCase keys, Map<String, List<String>> context) {
        keys.object().members().forEach(key -> {
            List<String> values = values(key.value());
            if (!values.isEmpty()) {
                context.put(key.name(), values);
            }
        });
    }

    private static List<String> values(JsonValue value) {
        return switch (value) {
            case JsonArray array -> array.items().stream().flatMap(item -> values(item).stream()).toList();
            case JsonObject object -> List.of(JsonWriter.compact(object));
            default -> value.scalar().map(List::of).orElse(List.of());
        };
    }

    // Names of condition keys have no case. Source: IAM User Guide, "IAM JSON policy elements: Condition", read 2026-11-24.
    private static Optional<String> first(Map<String, List<String>> context, String key) {
        return context.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .flatMap(entry -> entry.getValue().stream())
                .findFirst();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.matches("\\d{9,11}")
                            ? Instant.ofEpochSecond(Long.parseLong(text))
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
