package org.trailcase.ui.inspector.why;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.request.KeyFact;
import org.trailcase.policy.match.UnknownFact;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.ui.kit.CutText;
import org.trailcase.ui.kit.Rows;

/// The condition keys that the policies around a call ask for: what the request had, or why it had no such key.
final class KeysRead {
    private static final int FIRST = 5;

    private KeysRead() {}

    static List<Node> of(Explanation.Authorization.Evaluated evaluated) {
        Set<String> open = evaluated.evaluation().unknown().stream().map(UnknownFact::key).collect(Collectors.toSet());
        List<KeyFact> facts = evaluated.evidence().keysRead().stream()
                .filter(fact -> !open.contains(fact.key()))
                .toList();
        if (facts.isEmpty()) {
            return List.of();
        }
        VBox box = new VBox();
        box.getStyleClass().addAll("boxed", "misses");
        facts.stream().limit(FIRST).map(KeysRead::row).forEach(box.getChildren()::add);
        if (facts.size() > FIRST) {
            Hyperlink all = new Hyperlink("Show all %,d keys".formatted(facts.size()));
            all.setOnAction(_ -> box.getChildren().setAll(facts.stream().map(KeysRead::row).toList()));
            box.getChildren().add(all);
        }
        return List.of(Rows.caption("Condition keys", Rows.label("that the policies ask for", "muted")), box);
    }

    private static VBox row(KeyFact fact) {
        Label key = Rows.label(fact.key(), "mono", "strong");
        Label value = Rows.paragraph(words(fact), colour(fact));
        value.setTooltip(CutText.tooltip(fact.source().words()));
        value.setMinHeight(Region.USE_PREF_SIZE);
        VBox row = new VBox(key, value);
        row.getStyleClass().add("key-fact");
        return row;
    }

    private static String words(KeyFact fact) {
        return switch (fact.value()) {
            case ContextValue.Absent(String why) ->
                why.isEmpty() || why.startsWith("not applicable") ? fact.value().described().replaceFirst("^absent, ", "") : "absent: " + why;
            case ContextValue.Known(var values) ->
                (values.isEmpty() ? "an empty list" : String.join(", ", values)) + " (" + fact.source().words() + ")";
            case ContextValue.Unrecorded _, ContextValue.Hidden _, ContextValue.Between _, ContextValue.Containing _ ->
                fact.value().described();
        };
    }

    private static String colour(KeyFact fact) {
        return switch (fact.value()) {
            case ContextValue.Known _, ContextValue.Between _, ContextValue.Containing _ -> "plain-fact";
            case ContextValue.Absent _ -> "muted";
            case ContextValue.Unrecorded _, ContextValue.Hidden _ -> "undecided";
        };
    }
}
