package org.trailcase.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trailcase.casefile.CaseFile;
import org.trailcase.explain.Explainer;
import org.trailcase.history.PolicyHistory;
import org.trailcase.json.JsonWriter;
import org.trailcase.query.Moment;
import org.trailcase.trail.TrailSpan;
import org.trailcase.work.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the policies that were in force at a moment, with where each came from.
@Command(
        name = "policies",
        description = "List the policies in force at a moment, and where each came from.",
        mixinStandardHelpOptions = true)
final class Policies extends CaseCommand {
    @Option(
            names = "--principal",
            paramLabel = "ARN",
            description = "Only those of this user, group or role (of a session, those of its role), of this resource,"
                    + " or of this root, unit or account of an organisation.")
    private @Nullable String principal;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "As they stood at the end of this second, its own changes included; UTC without a zone."
                    + " By default at the end of the trail, or when the newest export was taken.")
    private @Nullable String time;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (CaseFile caseFile = read()) {
            Instant at = at(caseFile);
            Optional<String> asked = Optional.ofNullable(principal);
            asked.ifPresent(AskedPrincipal::mustBeWellFormed);
            PolicyHistory history = Explainer.of(caseFile).history();
            PoliciesAt standing = PoliciesAt.of(history, at.truncatedTo(ChronoUnit.SECONDS), asked);
            if (standing.showsNothing()) {
                asked.ifPresent(who -> AskedPrincipal.mustBeKnown(who, caseFile, history));
            }
            if (json) {
                out().println(JsonWriter.pretty(PoliciesJson.of(standing)));
            } else {
                new PoliciesText(out()).print(standing, new HeldTime(caseFile).outside(standing.at()));
            }
            return 0;
        }
    }

    private Instant at(CaseFile caseFile) {
        String typed = time;
        if (typed != null) {
            return Moment.start(typed)
                    .orElseThrow(() -> new Problem("'%s' is no time; write 2026-03-14T09:00:00Z.".formatted(typed)));
        }
        return Stream.concat(
                        caseFile.spans().stream().map(TrailSpan::last),
                        caseFile.policySnapshots().stream()
                                .map(snapshot -> snapshot.origin().asOf()))
                .max(Instant::compareTo)
                .orElseThrow(() -> new Problem("The case holds no trail and no policies; import them first."));
    }
}
