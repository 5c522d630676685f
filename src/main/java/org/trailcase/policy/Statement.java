package org.trailcase.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.aws.Arn;
import org.trailcase.json.Span;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.match.ActionElement;
import org.trailcase.policy.match.Bearer;
import org.trailcase.policy.match.PrincipalElement;
import org.trailcase.policy.match.ResourceElement;

/// One statement of a policy. `index` counts from 0; the span is the statement's in the policy's text.
///
/// A resource that is not written is the one that the policy hangs on; a principal is written only in policies that
/// hang on resources.
public record Statement(
        int index,
        Optional<String> sid,
        Effect effect,
        Optional<PrincipalElement> principal,
        ActionElement action,
        Optional<ResourceElement> resource,
        List<Condition> conditions,
        Span span) {

    public Statement {
        conditions = List.copyOf(conditions);
    }

    /// The same as AWS reads it where some of the ARNs meant somebody else when the policy was saved.
    Statement saved(Map<Arn, Bearer> bearers) {
        return new Statement(
                index, sid, effect, principal.map(element -> element.saved(bearers)), action, resource, conditions, span);
    }

    /// Every condition key whose value a comparison with a request reads, folded; policy variables are reads too.
    public Stream<String> keys() {
        return Stream.concat(
                resource.stream().flatMap(ResourceElement::keys), conditions.stream().flatMap(Condition::keys));
    }

    /// The Sid, or `statement 0` where there is none.
    public String title() {
        return sid.filter(text -> !text.isEmpty()).orElse("statement " + index);
    }
}
