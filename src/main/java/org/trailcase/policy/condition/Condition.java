package org.trailcase.policy.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trailcase.json.Span;
import org.trailcase.policy.match.ElementResult;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.PolicyVersion;
import org.trailcase.policy.match.StatementElement;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.match.Written;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestContext;

/// One line of a Condition block: an operator, a key, and the values of which one must match (or, negated, none).
public final class Condition {
    private final OperatorName operator;
    private final String key;
    private final String foldedKey;
    private final List<Written> values;
    private final Span span;
    private final Written written;
    private final ConditionRule rule;

    public Condition(OperatorName operator, String key, List<Written> values, Span span, PolicyVersion version) {
        this.operator = operator;
        this.key = key;
        this.foldedKey = RequestContext.fold(key);
        this.values = List.copyOf(values);
        this.span = span;
        this.written = new Written(words(), span);
        this.rule = ConditionRule.of(operator, foldedKey, this.values.stream().map(Written::text).toList(), version);
    }

    private String words() {
        return operator.written() + " " + key + " "
                + String.join(", ", values.stream().map(Written::text).toList());
    }

    public OperatorName operator() {
        return operator;
    }

    public String key() {
        return key;
    }

    /// The key in the form in which its spellings are equal.
    public String foldedKey() {
        return foldedKey;
    }

    public List<Written> values() {
        return values;
    }

    /// From the key to the end of its values.
    public Span span() {
        return span;
    }

    /// Every condition key whose value the answer depends on, folded: its own, and those of the policy variables in its
    /// values.
    public Stream<String> keys() {
        return Stream.concat(Stream.of(foldedKey), rule.variables());
    }

    public Answer answer(Matching matching) {
        return rule.answer(matching.value(foldedKey), matching);
    }

    public ElementResult explain(Matching matching) {
        ContextValue value = matching.value(foldedKey);
        Answer answer = rule.answer(value, matching);
        return new ElementResult(
                StatementElement.CONDITION,
                answer,
                written,
                key + ": " + value.described(),
                unknown(matching).toList());
    }

    /// What leaves the answer open.
    public Stream<UnknownFact> unknown(Matching matching) {
        return answer(matching) == Answer.UNKNOWN
                ? unknown(matching.value(foldedKey), matching)
                : Stream.empty();
    }

    private Stream<UnknownFact> unknown(ContextValue value, Matching matching) {
        Set<UnknownFact> facts = new LinkedHashSet<>();
        if (operator.operator().isEmpty()) {
            facts.add(new UnknownFact(operator.written(), "an operator that is not known"));
        }
        if (!value.reason().isEmpty()) {
            facts.add(new UnknownFact(key, value.reason()));
        }
        rule.unknownVariables(matching).forEach(facts::add);
        return facts.stream();
    }
}
