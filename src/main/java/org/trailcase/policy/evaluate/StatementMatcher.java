package org.trailcase.policy.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Effect;
import org.trailcase.policy.PolicyDocument;
import org.trailcase.policy.Statement;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.match.ElementResult;
import org.trailcase.policy.match.Matching;
import org.trailcase.policy.match.PrincipalMatch;
import org.trailcase.policy.match.StatementElement;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.match.Written;
import org.trailcase.policy.request.Answer;

/// Compares one statement with a request: all elements must match.
final class StatementMatcher {
    private static final PrincipalMatch EVERYONE = new PrincipalMatch(Answer.YES, Answer.NO, Answer.NO);

    private StatementMatcher() {}

    static PrincipalMatch match(PolicyType type, Statement statement, Matching matching) {
        return statement.action().answer(matching.request().foldedAction()) == Answer.NO
                ? PrincipalMatch.NONE
                : matchReached(type, statement, matching);
    }

    /// The same for a statement of which it is known that its action matches.
    static PrincipalMatch matchReached(PolicyType type, Statement statement, Matching matching) {
        PrincipalMatch principal = principal(type, statement, matching);
        if (principal.isNone()) {
            return PrincipalMatch.NONE;
        }
        Answer answer = resource(type, statement, matching);
        List<Condition> conditions = statement.conditions();
        for (int i = 0; i < conditions.size() && answer != Answer.NO; i++) {
            answer = answer.and(conditions.get(i).answer(matching));
        }
        return principal.and(answer);
    }

    // Policies that hang on a caller name none: it is the caller. Those that hang on a resource must name one.
    private static PrincipalMatch principal(PolicyType type, Statement statement, Matching matching) {
        return switch (type) {
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SCP -> EVERYONE;
            case RCP, VPC_ENDPOINT ->
                statement.principal().map(element -> element.match(matching, denies(statement))).orElse(EVERYONE);
            case RESOURCE, TRUST ->
                statement.principal().map(element -> element.match(matching, denies(statement))).orElse(PrincipalMatch.NONE);
        };
    }

    private static boolean denies(Statement statement) {
        return statement.effect() == Effect.DENY;
    }

    // Only a policy that hangs on a resource can leave the resource out. AWS stores no other without one, so what such
    // a text would do cannot be told.
    private static Answer resource(PolicyType type, Statement statement, Matching matching) {
        if (statement.resource().isPresent()) {
            return statement.resource().get().answer(matching);
        }
        return switch (type) {
            case RESOURCE, TRUST -> Answer.YES;
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SCP, RCP, VPC_ENDPOINT -> Answer.UNKNOWN;
        };
    }

    /// In how many elements a statement fails: as many as its explanation would show.
    static int failures(PolicyType type, Statement statement, Matching matching) {
        int failures = statement.principal().isPresent() && principal(type, statement, matching).isNone() ? 1 : 0;
        failures += statement.action().answer(matching.request().foldedAction()) == Answer.NO ? 1 : 0;
        failures += resource(type, statement, matching) == Answer.NO ? 1 : 0;
        for (Condition condition : statement.conditions()) {
            failures += condition.answer(matching) == Answer.NO ? 1 : 0;
        }
        return failures;
    }

    /// What the elements hang on that the evidence leaves open.
    static Stream<UnknownFact> unknown(PolicyType type, Statement statement, Matching matching) {
        Stream<UnknownFact> ofPrincipal = readsPrincipal(type)
                ? statement.principal().stream().flatMap(element -> element.unknown(matching, denies(statement)))
                : Stream.empty();
        Stream<UnknownFact> ofResource = statement.resource().isPresent()
                ? statement.resource().get().unknown(matching)
                : withoutResource(type, statement, matching).unknown().stream();
        Stream<UnknownFact> ofConditions =
                statement.conditions().stream().flatMap(condition -> condition.unknown(matching));
        return Stream.of(ofPrincipal, ofResource, ofConditions).flatMap(facts -> facts);
    }

    private static boolean readsPrincipal(PolicyType type) {
        return switch (type) {
            case RESOURCE, TRUST, RCP, VPC_ENDPOINT -> true;
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SCP -> false;
        };
    }

    static Finding explain(AttachedPolicy policy, Statement statement, Matching matching) {
        PolicyDocument document = policy.document();
        List<ElementResult> elements = new ArrayList<>();
        if (readsPrincipal(policy.type())) {
            statement.principal()
                    .ifPresent(element ->
                            elements.add(element.explain(matching, document.text(), denies(statement))));
        }
        elements.add(statement.action().explain(matching.request(), document.text()));
        elements.add(statement.resource()
                .map(element -> element.explain(matching, document.text()))
                .orElseGet(() -> withoutResource(policy.type(), statement, matching)));
        statement.conditions().forEach(condition -> elements.add(condition.explain(matching)));
        return new Finding(policy, statement, match(policy.type(), statement, matching).any(), elements);
    }

    private static ElementResult withoutResource(PolicyType type, Statement statement, Matching matching) {
        Answer answer = resource(type, statement, matching);
        return new ElementResult(
                StatementElement.RESOURCE,
                answer,
                new Written("(none written)", statement.span()),
                matching.resource().described(),
                answer == Answer.UNKNOWN
                        ? List.of(new UnknownFact("Resource", "the statement names no resource"))
                        : List.of());
    }
}
