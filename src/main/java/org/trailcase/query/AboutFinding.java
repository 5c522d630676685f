package org.trailcase.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trailcase.trail.finding.SecurityFinding;

/// The question that leads from a finding of a security service to the calls in the trail that it is about.
///
/// The most certain tie of a finding is asked for alone: its access key; else the session that has the name of its task
/// or instance; else its role, its user, its resource.
public final class AboutFinding {
    private static final Duration BEFORE = Duration.ofHours(1);

    /// Credentials of a role work for twelve hours at most, also where they were carried off.
    ///
    /// Source: IAM User Guide, "Update the maximum session duration for a role", read 2026-11-24.
    private static final Duration AFTER = Duration.ofHours(12);

    private AboutFinding() {}

    /// Empty where the finding names nothing that a trail could show.
    public static Optional<EventQuery> of(SecurityFinding finding) {
        return tie(finding.subject()).map(tie -> {
            List<Term> terms = new ArrayList<>(List.of(tie));
            finding.activity().first().ifPresent(first -> terms.add(new Term.Since(first.minus(BEFORE))));
            finding.activity().last().ifPresent(last -> terms.add(new Term.Until(last.plus(AFTER))));
            return new EventQuery(terms);
        });
    }

    private static Optional<Term> tie(SecurityFinding.Subject subject) {
        return Stream.of(
                        first(Field.KEY, subject.accessKeys()),
                        first(Field.SESSION, subject.tasks()),
                        first(Field.SESSION, subject.instances()),
                        first(Field.PRINCIPAL, subject.roles()),
                        first(Field.PRINCIPAL, subject.user().stream().toList()),
                        first(Field.RESOURCE, subject.resources()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Term> first(Field field, List<String> names) {
        return names.stream().findFirst().map(name -> new Term.Matches(field, Glob.literal(name)));
    }
}
