package org.trailcase.policy.evaluate;

import java.util.List;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Effect;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.Statement;
import org.trailcase.policy.match.ElementResult;
import org.trailcase.policy.request.Answer;

/// One statement and how each of its elements answered, in the order principal, action, resource, conditions.
public record Finding(AttachedPolicy policy, Statement statement, Answer answer, List<ElementResult> elements) {

    public Finding {
        elements = List.copyOf(elements);
    }

    public Effect effect() {
        return statement.effect();
    }

    /// Where the statement was found.
    public PolicySource source() {
        return policy.source(statement);
    }

    /// The statement's text, verbatim.
    public String text() {
        return policy.document().text(statement);
    }

    /// The elements that the request fails; none when the statement matches.
    public List<ElementResult> failed() {
        return elements.stream().filter(element -> element.answer() == Answer.NO).toList();
    }
}
