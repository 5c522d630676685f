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
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.explain.Explanation;
import org.trailcase.json.Span;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.policy.match.ElementResult;
import org.trailcase.policy.request.Answer;
import org.trailcase.ui.kit.Rows;
import org.trailcase.ui.kit.Times;
import org.trailcase.ui.kit.text.MarkedText;
import org.trailcase.ui.kit.text.PolicyTextView;

/// The statements that decided, as they stand in their policies, or those that came nearest to it.
final class Statements {
    private static final int NEAREST = 4;

    private Statements() {}

    static List<Node> deciding(Explanation why, Explanation.Authorization.Evaluated evaluated) {
        String colour = Looks.of(why.verdict()).colour();
        List<Node> nodes = new ArrayList<>();
        byPolicy(evaluated.evaluation().decidedBy()).forEach((policy, findings) -> {
            nodes.addAll(text(policy, spans(findings, Answer.YES), colour));
        });
        return nodes;
    }

    static List<Node> nearest(Explanation why, Explanation.Authorization.Evaluated evaluated) {
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
                .forEach(one -> nodes.addAll(text(one.getKey(), spans(one.getValue(), Answer.NO), Looks.of(why.verdict()).colour())));
        return nodes;
    }

    private static HBox miss(Finding finding) {
        List<ElementResult> failed = finding.failed();
        Label title = Rows.label(finding.statement().title(), "mono", "strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label pattern = Rows.label(
                failed.stream()
                        .map(element -> element.element().written() + ": " + plain(element.pattern().text()))
                        .collect(Collectors.joining("; ")));
        pattern.setMinWidth(0);
        Label where = Rows.label(
                failed.stream().map(element -> element.element().written()).distinct().collect(Collectors.joining(", "))
                        + " ≠",
                "implicit");
        where.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(title, pattern, Rows.gap(), where);
        row.getStyleClass().add("layer");
        return row;
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

    private static List<Node> text(AttachedPolicy policy, List<MarkedText.Stretch> stretches, String colour) {
        String hash = policy.document().sha256();
        Label title = Rows.label(
                "%s %s on %s".formatted(Looks.shortName(policy.type()), name(policy), last(policy.attachedTo())), "strong");
        Label sha = Rows.label("sha256 %s…%s".formatted(hash.substring(0, 4), hash.substring(hash.length() - 4)), "muted");
        sha.setMinWidth(Region.USE_PREF_SIZE);
        Label source = Rows.label(source(policy), "muted");
        source.setGraphic(Rows.icon(Feather.GIT_COMMIT, "muted"));
        VBox part = new VBox(
                new HBox(title, Rows.gap(), sha),
                new PolicyTextView(new MarkedText(policy.document().text(), stretches), colour),
                source);
        part.getStyleClass().add("part");
        return List.of(part);
    }

    private static String name(AttachedPolicy policy) {
        return policy.name().substring(policy.name().lastIndexOf('/') + 1);
    }

    private static String source(AttachedPolicy policy) {
        String asOf = policy.source().asOf().map(time -> "as of " + Times.second(time) + ", ").orElse("");
        return asOf + "from " + policy.source().exhibit().substring(policy.source().exhibit().lastIndexOf('/') + 1);
    }

    private static String last(String arn) {
        int at = arn.lastIndexOf(':');
        return at < 0 ? arn : arn.substring(at + 1);
    }
}
