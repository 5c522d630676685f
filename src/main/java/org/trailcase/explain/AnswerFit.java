package org.trailcase.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trailcase.aws.ActionName;
import org.trailcase.aws.Arn;
import org.trailcase.catalog.Catalog;
import org.trailcase.catalog.EventAuthorization;
import org.trailcase.catalog.NeededAction;
import org.trailcase.explain.request.Calls;
import org.trailcase.trail.Denial;
import org.trailcase.trail.Event;
import org.trailcase.trail.answer.AwsAnswer;

/// Whether an answer of AWS may be about a denied call, by all that both of them name.
final class AnswerFit {
    /// The record's time is that of the answer's end; how far it may lie from the evaluation is engineering knowledge.
    private static final Duration APART = Duration.ofMinutes(2);

    private final Calls calls;

    AnswerFit(Catalog catalog) {
        this.calls = new Calls(catalog);
    }

    /// Whether AWS's id for the decision is in both. The answer itself seldom holds it; the name of its file may.
    static boolean hasSameId(AwsAnswer answer, Optional<Denial> denial) {
        return denial.flatMap(Denial::authorizationId)
                .filter(id -> answer.call().authorizationId().filter(id::equals).isPresent()
                        || answer.source().exhibit().contains(id))
                .isPresent();
    }

    boolean fits(AwsAnswer answer, Event event, Optional<Denial> denial) {
        return isAskedAbout(answer, denial)
                && isCaller(answer, event)
                && isNeeded(answer.call().action(), event, denial)
                && isThere(answer, event)
                && answer.call().time().map(time -> isNear(time, event.time())).orElse(true);
    }

    // Only a message that was encoded can have been decoded, and only one with an id can have been looked up.
    private static boolean isAskedAbout(AwsAnswer answer, Optional<Denial> denial) {
        return switch (answer.form()) {
            case DECODED_MESSAGE -> denial.flatMap(Denial::encoded).isPresent();
            case ACCESS_TROUBLESHOOTER -> denial.flatMap(Denial::authorizationId).isPresent();
        };
    }

    private static boolean isCaller(AwsAnswer answer, Event event) {
        List<String> asked = answer.call().principal().stream().toList();
        boolean byArn = asked.stream()
                .anyMatch(arn -> event.identity().arn().filter(arn::equals).isPresent()
                        || event.identity().principalArn().filter(arn::equals).isPresent());
        Optional<String> id = answer.call().principalId();
        boolean byId = id.isPresent() && id.equals(event.identity().principalId());
        return byArn || byId;
    }

    private boolean isNeeded(ActionName action, Event event, Optional<Denial> denial) {
        Optional<ActionName> named = denial.flatMap(Denial::action);
        if (named.isPresent()) {
            return named.get().equals(action);
        }
        return switch (calls.authorization(event)) {
            case EventAuthorization.NotNeeded _ -> false;
            case EventAuthorization.Needed needed ->
                needed.actions().stream().map(NeededAction::action).anyMatch(action::equals);
        };
    }

    private static boolean isThere(AwsAnswer answer, Event event) {
        Optional<Arn> resource = answer.call().resource().flatMap(Arn::parse);
        Optional<String> region = resource.map(Arn::region).filter(name -> !name.isEmpty() && !name.contains("*"));
        return region.isEmpty() || event.region().isEmpty() || region.equals(event.region());
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(APART) <= 0;
    }
}
