package org.trailcase.policy.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.json.Span;
import org.trailcase.policy.request.Answer;
import org.trailcase.policy.request.RequestedResource;

/// Resource, or NotResource when `negated`: the latter applies where no entry matches.
public record ResourceElement(boolean negated, List<ResourcePattern> patterns, Span span) {

    public ResourceElement {
        patterns = List.copyOf(patterns);
    }

    public StatementElement element() {
        return negated ? StatementElement.NOT_RESOURCE : StatementElement.RESOURCE;
    }

    /// The condition keys that the patterns read through their variables, folded.
    public Stream<String> keys() {
        return patterns.stream().flatMap(ResourcePattern::keys);
    }

    public Answer answer(Matching matching) {
        Answer any = Answer.NO;
        for (int i = 0; i < patterns.size() && any != Answer.YES; i++) {
            any = any.or(answer(patterns.get(i), matching));
        }
        return negated ? any.not() : any;
    }

    // A pattern whose variable has no value matches no resource, so NotResource excludes nothing by it; AWS's documents
    // say the first half only.
    private Answer answer(ResourcePattern pattern, Matching matching) {
        boolean excludes = negated
                && pattern.lacksValue(matching)
                && !matching.usual(OpenQuestion.NOT_RESOURCE_VARIABLE_WITHOUT_VALUE);
        return excludes ? Answer.YES : pattern.answer(matching);
    }

    public ElementResult explain(Matching matching, String policyText) {
        Answer answer = answer(matching);
        String value = matching.resource().described();
        return new ElementResult(
                element(), answer, telling(matching, policyText), value, unknown(matching).toList());
    }

    private Written telling(Matching matching, String policyText) {
        Answer best = patterns.stream()
                .map(pattern -> answer(pattern, matching))
                .reduce(Answer.NO, Answer::or);
        Optional<ResourcePattern> telling = patterns.stream()
                .filter(pattern -> best != Answer.NO && answer(pattern, matching) == best)
                .findFirst()
                .or(() -> patterns.size() == 1 && !negated ? Optional.of(patterns.getFirst()) : Optional.empty());
        return telling.map(ResourcePattern::written).orElseGet(() -> new Written(span.of(policyText), span));
    }

    /// What leaves the answer open.
    public Stream<UnknownFact> unknown(Matching matching) {
        if (answer(matching) != Answer.UNKNOWN) {
            return Stream.empty();
        }
        return switch (matching.resource()) {
            case RequestedResource.Exact _, RequestedResource.Everything _ ->
                patterns.stream()
                        .filter(pattern -> answer(pattern, matching) == Answer.UNKNOWN)
                        .flatMap(pattern -> pattern.unknown(matching))
                        .distinct();
            case RequestedResource.WithHoles _ -> Stream.of(new UnknownFact("Resource", "known in part"));
            case RequestedResource.Unrecorded(String why) -> Stream.of(new UnknownFact("Resource", why));
        };
    }
}
