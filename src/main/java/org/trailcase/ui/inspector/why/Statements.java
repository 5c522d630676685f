package org.trailcase.ui.inspector.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.trailcase.explain.Explanation;
import org.trailcase.json.Span;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.match.ElementResult;
import org.trailcase.policy.request.Answer;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.badge.VerdictLook;
import org.trailcase.ui.kit.text.LaidOut;
import org.trailcase.ui.kit.text.MarkedText;
import org.trailcase.ui.kit.text.PolicyTextView;

/// The statements that decided, as they stand in their policies, or those that came nearest to it.
final class Statements {
    private static final int NEAREST = 4;

    private final Explanation why;
    private final Origins origins;

    Statements(Explanation why, Origins origins) {
        this.why = why;
        this.origins = origins;
    }

    List<Node> deciding(Explanation.Authorization.Evaluated evaluated) {
        String colour = Looks.of(why.verdict()).colour();
        List<Node> nodes = new ArrayList<>();
        byPolicy(evaluated.evaluation().decidedBy()).forEach((policy, findings) -> {
            policy.doubt().ifPresent(doubt -> nodes.add(Rows.label(doubt, "muted")));
            nodes.addAll(text(policy, spans(findings, Answer.YES), colour));
            nodes.add(origins.decided(findings));
        });
        return nodes;
    }

    List<Node> nearest(Explanation.Authorization.Evaluated evaluated) {
        List<Finding> nearest = evaluated.evaluation().nearest();
        if (nearest.isEmpty() || !evaluated.evaluation().decidedBy().isEmpty()) {
            return List.of();
        }
        VBox box = new VBox();
        box.getStyleClass().addAll("boxed", "misses");
        nearest.stream().limit(NEAREST).map(Statements::miss).forEach(box.getChildren()::add);
        String many = nearest.size() > NEAREST ? "the nearest %d of %d".formatted(NEAREST, nearest.size()) : "";
        List<Node> nodes = new ArrayList<>();
        nodes.add(Rows.caption(
                nearest.size() == 1 ? "Nearest miss" : "Nearest misses",
                Rows.label(many.isEmpty() ? "Allow statements that fail" : many, "muted")));
        nodes.add(box);
        byPolicy(nearest.stream().limit(NEAREST).toList()).entrySet().stream()
                .limit(2)
                .forEach(one -> nodes.addAll(text(one.getKey(), spans(one.getValue(), Answer.NO), VerdictLook.IMPLICIT_DENY.colour())));
        return nodes;
    }

    private static VBox miss(Finding finding) {
        List<ElementResult> failed = finding.failed();
        Label title = Rows.label(finding.statement().title(), "mono", "strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label where = Rows.label(
                failed.stream().map(element -> element.element().written()).distinct().collect(Collectors.joining(", "))
                        + " ≠",
                "implicit");
        where.setMinWidth(Region.USE_PREF_SIZE);
        Label policy = Rows.label("of " + Looks.name(finding.policy()), "muted");
        HBox head = new HBox(title, policy, Rows.gap(), where);
        head.getStyleClass().add("miss-head");
        VBox row = new VBox(head);
        failed.forEach(element -> row.getChildren().add(Rows.paragraph(words(element))));
        row.getStyleClass().add("miss");
        return row;
    }

    // What the request had, and what the statement wants there.
    private static String words(ElementResult element) {
        String wanted = plain(element.pattern().text());
        return switch (element.element()) {
            case ACTION -> "%s is not among %s".formatted(element.value(), wanted);
            case NOT_ACTION -> "%s is excepted by NotAction %s".formatted(element.value(), wanted);
            case RESOURCE -> "%s is not among the resources %s".formatted(element.value(), wanted);
            case NOT_RESOURCE -> "%s is excepted by NotResource %s".formatted(element.value(), wanted);
            case PRINCIPAL -> "%s is not among the principals %s".formatted(element.value(), wanted);
            case NOT_PRINCIPAL -> "%s is excepted by NotPrincipal %s".formatted(element.value(), wanted);
            case CONDITION -> "the condition %s does not hold: the request has %s".formatted(wanted, element.value());
        };
    }

    // A list reads better without its brackets; the text below shows it as it is.
    private static String plain(String pattern) {
        return pattern.replaceAll("[\\[\\]\"\\s]+", " ").strip().replace(" ,", ",");
    }

    private static Map<AttachedPolicy, List<Finding>> byPolicy(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::policy, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<MarkedText.Stretch> spans(List<Finding> findings, Answer answer) {
        List<MarkedText.Stretch> stretches = new ArrayList<>();
        for (Finding finding : findings) {
            List<Span> spans = finding.elements().stream()
                    .filter(element -> element.answer() == answer)
                    .map(ElementResult::span)
                    .filter(span -> span.length() > 0)
                    .toList();
            (spans.isEmpty() ? List.of(finding.statement().span()) : spans)
                    .forEach(span -> stretches.add(new MarkedText.Stretch(span.start(), span.end())));
        }
        return stretches;
    }

    // On one line nobody finds the words that decide.
    private static MarkedText marked(String received, List<MarkedText.Stretch> stretches) {
        if (!LaidOut.isNeeded(received)) {
            return new MarkedText(received, stretches);
        }
        LaidOut laidOut = LaidOut.of(received);
        return new MarkedText(
                laidOut.text(),
                stretches.stream().map(one -> laidOut.stretch(one.start(), one.end())).toList());
    }

    private List<Node> text(AttachedPolicy policy, List<MarkedText.Stretch> stretches, String colour) {
        String hash = policy.document().sha256();
        Label title = Rows.label(
                "%s %s on %s".formatted(Looks.shortName(policy.type()), Looks.name(policy), Looks.last(policy.attachedTo())), "strong");
        Label sha = Rows.label("sha256 %s…%s".formatted(hash.substring(0, 4), hash.substring(hash.length() - 4)), "muted");
        sha.setMinWidth(Region.USE_PREF_SIZE);
        VBox part = new VBox(
                new HBox(title, Rows.gap(), sha),
                new PolicyTextView(marked(policy.document().text(), stretches), colour),
                origins.of(policy));
        part.getStyleClass().add("part");
        return List.of(part);
    }
}
