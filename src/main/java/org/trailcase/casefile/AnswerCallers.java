package org.trailcase.casefile;

import java.util.Optional;
import java.util.function.Predicate;
import org.trailcase.aws.Arn;
import org.trailcase.trail.answer.AwsAnswer;

/// Which rows may be calls of the principal that an answer names: a first choice, from what a row knows.
final class AnswerCallers {
    private static final String ASSUMED = "assumed-role/";

    private AnswerCallers() {}

    static Predicate<EventRow.Who> of(AwsAnswer answer) {
        Optional<Arn> arn = answer.call().principal().flatMap(Arn::parse);
        if (arn.isEmpty()) {
            return _ -> true;
        }
        String text = arn.get().text();
        boolean session = arn.get().service().equals("sts") && arn.get().resource().startsWith(ASSUMED);
        String name = arn.get().lastPiece();
        return session ? who -> who.session().equals(name) : who -> who.principal().equals(text);
    }
}
