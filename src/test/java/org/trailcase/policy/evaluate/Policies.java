package org.trailcase.policy.evaluate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.PolicyException;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestContext;
import org.trailcase.policy.request.RequestedResource;

/// Short ways to write policies and requests in tests; JSON is written with single quotes.
final class Policies {
    static final String ALICE = "arn:aws:iam::111122223333:user/alice";
    static final String APP = "arn:aws:sts::111122223333:assumed-role/app/s1";
    static final String OBJECT = "arn:aws:s3:::bkt/k.txt";

    private Policies() {}

    static AttachedPolicy policy(PolicyType type, String... statements) {
        String text = "{'Version':'2012-10-17','Statement':[%s]}".formatted(String.join(",", statements));
        try {
            return new AttachedPolicy(
                    PolicyDocument.parse(text.replace('\'', '"')),
                    type,
                    type.word() + "-policy",
                    "arn:aws:iam::111122223333:role/app",
                    new PolicySource("exhibit.json", "00", "", Optional.empty(), Optional.empty()));
        } catch (PolicyException e) {
            throw new AssertionError(e);
        }
    }

    static String allow(String action) {
        return allow(action, "*");
    }

    static String allow(String action, String resource) {
        return "{'Effect':'Allow','Action':'%s','Resource':'%s'}".formatted(action, resource);
    }

    static String deny(String action) {
        return "{'Effect':'Deny','Action':'%s','Resource':'*'}".formatted(action);
    }

    static String with(String statement, String condition) {
        return statement.substring(0, statement.length() - 1) + ",'Condition':{" + condition + "}}";
    }

    static String to(String principal, String statement) {
        return statement.substring(0, statement.length() - 1) + ",'Principal':" + principal + "}";
    }

    /// A set in which the layers given are complete and every other one does not exist.
    static PolicySet only(AttachedPolicy... policies) {
        Map<PolicyType, LayerEvidence> layers = none();
        Arrays.stream(policies)
                .map(AttachedPolicy::type)
                .distinct()
                .forEach(type -> layers.put(
                        type,
                        LayerEvidence.of(
                                Arrays.stream(policies).filter(policy -> policy.type() == type).toList(), true)));
        return new PolicySet(layers);
    }

    static Map<PolicyType, LayerEvidence> none() {
        Map<PolicyType, LayerEvidence> layers = new EnumMap<>(PolicyType.class);
        Arrays.stream(PolicyType.values()).forEach(type -> layers.put(type, LayerEvidence.NOT_APPLICABLE));
        layers.put(PolicyType.IDENTITY, LayerEvidence.of(List.of(), true));
        return layers;
    }

    static Request request(String caller, String action, String resource) {
        return request(caller, action, resource, Map.of());
    }

    static Request request(String caller, String action, String resource, Map<String, ContextValue> context) {
        return new Request(
                Caller.parse(caller).orElseThrow(),
                ActionName.parse(action).orElseThrow(),
                List.of(RequestedResource.of(resource)),
                Optional.of("111122223333"),
                RequestContext.of(context));
    }
}
