package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trailcase.aws.PolicyType;
import org.trailcase.explain.Explanation.Authorization.Evaluated;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.ShownLayers;
import org.trailcase.history.PoliciesInForce;
import org.trailcase.policy.Effect;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluation;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.evaluate.LayerResult;
import org.trailcase.policy.evaluate.LayerState;
import org.trailcase.policy.evaluate.Reading;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Column;
import org.trailcase.report.block.Prose;
import org.trailcase.report.block.Row;
import org.trailcase.report.block.Words;
import org.trailcase.trail.Denial;

/// All layers of policy in their fixed order, each with its state and why; before them the scan for explicit denies.
final class LayerTable {
    private final Explanation why;
    private final Evaluated evaluated;
    private final Evaluation evaluation;

    LayerTable(Explanation why, Evaluated evaluated) {
        this.why = why;
        this.evaluated = evaluated;
        this.evaluation = evaluated.evaluation();
    }

    Block block(Prose caption) {
        List<Row> rows = new ArrayList<>();
        rows.add(denyScan());
        ShownLayers.of(evaluation).forEach(layer -> rows.add(row(layer)));
        return new Block.Table(
                caption,
                List.of(
                        Column.left("Layer", 28),
                        Column.left("State", 22),
                        Column.left("Why", 50)),
                rows);
    }

    private Row denyScan() {
        Reading read = evaluation.reading();
        List<Finding> denies =
                evaluation.decidedBy().stream().filter(finding -> finding.effect() == Effect.DENY).toList();
        String scanned = "%s in %s read, %s of them Deny; "
                .formatted(
                        Words.count(read.statements(), "statement"),
                        Words.count(read.policies(), "policy", "policies"),
                        Words.number(read.denyStatements()));
        boolean open = evaluation.possible().contains(Decision.EXPLICIT_DENY) && denies.isEmpty();
        Prose state = denies.isEmpty() ? Prose.of(open ? "?  open" : "–  no match") : Prose.ofStrong("✕  denies");
        String result = denies.isEmpty()
                ? open ? "whether one matches is not known." : "none matches."
                : "matches: " + statements(denies) + ".";
        Row row = Row.of(Prose.of("Explicit denies, all layers"), state, Prose.of(scanned + result));
        return denies.isEmpty() ? row : row.emphasised();
    }

    private Row row(LayerResult layer) {
        Row row = Row.of(
                Prose.of(layer.policyType().title()),
                Prose.of(state(layer)),
                Prose.of(why(layer) + named(layer)));
        return isEmphasised(layer) ? row.emphasised() : row;
    }

    private boolean isEmphasised(LayerResult layer) {
        boolean implicitlyDenies = evaluation.decision() == Decision.IMPLICIT_DENY
                && layer.state() == LayerState.NO_MATCH
                && layer.policyType() != PolicyType.RESOURCE;
        return layer.state() == LayerState.DECIDED || isNamed(layer) || implicitlyDenies;
    }

    private boolean isNamed(LayerResult layer) {
        return why.stated().flatMap(Denial::layer).filter(layer.policyType()::equals).isPresent();
    }

    private String named(LayerResult layer) {
        return isNamed(layer) ? " AWS's message names this layer." : "";
    }

    private static String state(LayerResult layer) {
        return switch (layer.state()) {
            case DECIDED -> "●  decided";
            case NO_MATCH -> "–  no match";
            case ALLOWS -> "✓  allows";
            case NOT_IN_EVIDENCE -> "?  not in evidence";
            case UNDECIDED -> "?  undecided";
            case NOT_APPLICABLE -> "·  not applicable";
        };
    }

    private String why(LayerResult layer) {
        return switch (layer.state()) {
            case DECIDED, ALLOWS -> capital(statements(layer.findings())) + ".";
            case NO_MATCH -> "No Allow statement%s matches %s on %s.%s"
                    .formatted(
                            levels(layer),
                            evaluated.action(),
                            evaluation.resource().described(),
                            layer.complete() ? "" : " The evidence does not show the layer whole.");
            case UNDECIDED -> layer.findings().isEmpty()
                    ? "The evidence does not show the layer whole."
                    : "Hangs on what the trail does not record: " + statements(layer.findings()) + ".";
            case NOT_IN_EVIDENCE -> missing(layer.policyType());
            case NOT_APPLICABLE -> absent(layer.policyType());
        };
    }

    // Every level of an organisation has to allow; where only some do not, they are the ones to name.
    private String levels(LayerResult layer) {
        boolean allowedSomewhere = layer.findings().stream().anyMatch(finding -> finding.effect() == Effect.ALLOW);
        List<String> levels = evaluated.layers().levelsWithoutAllow(layer);
        return allowedSomewhere && !levels.isEmpty() ? " of " + String.join(" or ", levels) : "";
    }

    private String missing(PolicyType type) {
        return switch (type) {
            case SCP, RCP -> "The case holds none. It can only remove permission.";
            case SESSION -> "The record does not tell whether the session carries one.";
            case IDENTITY, PERMISSIONS_BOUNDARY ->
                evaluated.layers().principal() instanceof PoliciesInForce.NotInEvidence
                        ? "Not known for this moment; the reason stands below."
                        : "The case holds none.";
            case RESOURCE, TRUST, VPC_ENDPOINT -> "The case holds none for what was called.";
        };
    }

    private String absent(PolicyType type) {
        return switch (type) {
            case VPC_ENDPOINT -> "The record names no VPC endpoint.";
            case SESSION -> "The caller was no session that can carry one.";
            case PERMISSIONS_BOUNDARY, IDENTITY ->
                evaluated.layers().principal() instanceof PoliciesInForce.NoneByNature(String reason)
                        ? reason
                        : "None is set, as the export shows.";
            case RCP, SCP, RESOURCE, TRUST -> "It does not govern this call.";
        };
    }

    private static String statements(List<Finding> findings) {
        String some = findings.stream()
                .limit(4)
                .map(finding -> "%s %s of %s"
                        .formatted(
                                finding.effect() == Effect.DENY ? "Deny" : "Allow",
                                finding.statement().title(),
                                shortName(finding.policy().name())))
                .collect(Collectors.joining("; "));
        return findings.size() > 4 ? some + " and " + (findings.size() - 4) + " more" : some;
    }

    static String shortName(String policy) {
        return policy.substring(policy.lastIndexOf('/') + 1);
    }

    private static String capital(String text) {
        return text.isEmpty() ? "An Allow statement matches" : text;
    }
}
