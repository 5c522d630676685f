package org.trailcase.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.TracedFinding;
import org.trailcase.json.JsonArray;
import org.trailcase.json.JsonNull;
import org.trailcase.json.JsonNumber;
import org.trailcase.json.JsonObject;
import org.trailcase.json.JsonValue;
import org.trailcase.json.JsonWriter;
import org.trailcase.json.Span;
import org.trailcase.query.EventQuery;
import org.trailcase.trail.finding.SecurityFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what security services found, with the query that leads to the calls in the trail.
@Command(
        name = "findings",
        description = "List what GuardDuty and IAM Access Analyzer found, with the query that leads to the calls.",
        mixinStandardHelpOptions = true)
final class Findings extends CaseCommand {
    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (CaseFile caseFile = read()) {
            List<TracedFinding> findings = caseFile.tracedFindings();
            if (json) {
                out().println(JsonWriter.pretty(
                        JsonArray.of(findings.stream().map(Findings::object).toList())));
            } else if (findings.isEmpty()) {
                out().println("The case holds no finding of a security service.");
            } else {
                table(findings);
            }
            return 0;
        }
    }

    private void table(List<TracedFinding> findings) {
        Output.table(
                out(),
                List.of("Severity", "Type", "About", "First seen", "Last seen", "Count", "Events", "Principal", "Query"),
                findings.stream().map(Findings::row).toList());
        findings.stream()
                .flatMap(traced -> traced.recurrence().stream())
                .forEach(remark -> out().println(Output.plain(remark)));
    }

    private static List<String> row(TracedFinding traced) {
        SecurityFinding finding = traced.finding();
        return List.of(
                finding.what().severityWord(),
                finding.what().type(),
                finding.subject().title(),
                finding.activity().first().map(Output::time).orElse(""),
                finding.activity().last().map(Output::time).orElse(""),
                Long.toString(finding.activity().count()),
                Integer.toString(traced.events()),
                String.join(", ", traced.principals()),
                traced.query().map(EventQuery::written).orElse(""));
    }

    private static JsonObject object(TracedFinding traced) {
        SecurityFinding finding = traced.finding();
        return JsonObject.builder()
                .put("service", finding.service().word())
                .put("id", finding.id())
                .put("type", finding.what().type())
                .put("title", finding.what().title())
                .put("description", finding.what().description())
                .put("severity", finding.what().severity().<JsonValue>map(Findings::number).orElse(JsonNull.NULL))
                .put("account", finding.where().account())
                .put("region", finding.where().region())
                .put("subject", subject(finding.subject()))
                .put("firstSeen", finding.activity().first().map(Instant::toString))
                .put("lastSeen", finding.activity().last().map(Instant::toString))
                .put("count", finding.activity().count())
                .put("status", finding.status())
                .put("query", traced.query().map(EventQuery::written))
                .put("events", traced.events())
                .put("principals", JsonArray.ofTexts(traced.principals()))
                .put("recurrenceOf", traced.recurrenceOf().map(SecurityFinding::id))
                .put(
                        "source",
                        JsonObject.builder()
                                .put("exhibit", finding.source().exhibit())
                                .put("sha256", finding.source().sha256())
                                .put("pointer", finding.source().pointer())
                                .build())
                .build();
    }

    private static JsonNumber number(double value) {
        return new JsonNumber(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString(), Span.NOWHERE);
    }

    private static JsonObject subject(SecurityFinding.Subject subject) {
        return JsonObject.builder()
                .put("resourceType", subject.resourceType())
                .put("resources", JsonArray.ofTexts(subject.resources()))
                .put("accessKeys", JsonArray.ofTexts(subject.accessKeys()))
                .put("principalId", subject.principalId())
                .put("user", subject.user())
                .put("roles", JsonArray.ofTexts(subject.roles()))
                .put("cluster", subject.cluster())
                .put("tasks", JsonArray.ofTexts(subject.tasks()))
                .put("instances", JsonArray.ofTexts(subject.instances()))
                .put("addresses", JsonArray.ofTexts(subject.addresses()))
                .build();
    }
}
