package org.trailcase.history.resource;

import java.util.Optional;
import org.trailcase.aws.Arn;
import org.trailcase.history.layer.Call;

/// What calls to SNS do to the whole policy of a topic.
final class Topics {
    private static final ArnTemplate MADE = new ArnTemplate("arn:{partition}:sns:{region}:{account}:{@topicArn|name}");
    private static final Effect SET = WholePolicies.set(ResourceCalls.TOPIC, "attributeValue");

    private Topics() {}

    /// A new topic has the policy of the request, else AWS's own.
    static boolean made(Call call, Store store) {
        Optional<String> arn = MADE.fill(call);
        arn.ifPresent(named -> {
            Kept kept = store.of(named, call);
            String account = Arn.parse(named).map(Arn::account).orElse(call.account());
            Standing policy = WholePolicies.given(call, kept, "attributes.Policy")
                    .orElseGet(() -> call.isAskRecorded()
                            ? DocumentedPolicies.standing(DocumentedPolicies.topic(named, account), call)
                            : WholePolicies.notRecorded(call, kept));
            WholePolicies.ensure(call, kept, policy);
        });
        return arn.isPresent();
    }

    /// One attribute a call, of which the policy is one.
    static boolean set(Call call, Store store) {
        boolean another = call.asked("attributeName").filter(name -> !name.equals("Policy")).isPresent();
        return another || SET.on(call, store);
    }
}
