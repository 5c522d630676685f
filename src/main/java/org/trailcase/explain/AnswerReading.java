package org.trailcase.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.trail.Denial;
import org.trailcase.trail.answer.AwsAnswer;

/// What an answer of AWS says, in the form in which a message and a record say it.
final class AnswerReading {

    private AnswerReading() {}

    /// AWS's words about the denial: those of the answer, and of the message where the answer is silent.
    static Denial stated(Optional<Denial> message, AwsAnswer answer) {
        return new Denial(
                switch (answer.decision()) {
                    case EXPLICIT_DENY -> Denial.Kind.EXPLICIT;
                    case IMPLICIT_DENY -> Denial.Kind.IMPLICIT;
                    case ALLOWED -> message.map(Denial::kind).orElse(Denial.Kind.UNSPECIFIED);
                },
                answer.layer().or(() -> message.flatMap(Denial::layer)),
                isDenied(answer) ? Optional.of(answer.call().action()) : message.flatMap(Denial::action),
                isDenied(answer)
                        ? answer.call().resource().or(() -> message.flatMap(Denial::resource))
                        : message.flatMap(Denial::resource),
                policyArn(answer).or(() -> message.flatMap(Denial::policyArn)),
                answer.call().principal().or(() -> message.flatMap(Denial::principal)),
                message.flatMap(Denial::reason),
                message.flatMap(Denial::encoded),
                message.flatMap(Denial::authorizationId).or(() -> answer.call().authorizationId()),
                message.filter(Denial::cut).isPresent());
    }

    /// The condition keys as AWS saw them. Those that it does not list stay what the record tells of them.
    static Map<String, ContextValue> keys(AwsAnswer answer) {
        Map<String, ContextValue> keys = new LinkedHashMap<>();
        answer.context().forEach((key, values) -> keys.put(key, new ContextValue.Known(values)));
        return keys;
    }

    static boolean isDenied(AwsAnswer answer) {
        return answer.decision() != AwsAnswer.Decision.ALLOWED;
    }

    private static Optional<String> policyArn(AwsAnswer answer) {
        return answer.matched().stream()
                .filter(statement -> statement.effect().equals("Deny"))
                .map(AwsAnswer.MatchedStatement::policy)
                .filter(policy -> policy.startsWith("arn:"))
                .findFirst();
    }
}
