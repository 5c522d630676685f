package org.trailcase.ui.inspector.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.explain.Cause;
import org.trailcase.explain.Explanation;
import org.trailcase.explain.Proof;
import org.trailcase.explain.Verdict;
import org.trailcase.ui.kit.Rows;

/// The argument from top to bottom: verdict, AWS's own words, layers, deciding text or nearest misses, what is not
/// known.
public final class WhyView extends VBox {
    private final BiConsumer<String, String> keepAnswer;
    private final Doors doors;

    /// `chosen` tells whether an event is: its explanation may take a moment longer. `keepAnswer` takes the id of an event
    /// and the answer of AWS that was pasted for it, `doors` lead elsewhere.
    public WhyView(
            ObservableValue<Optional<Argument>> argument,
            ObservableValue<Boolean> chosen,
            BiConsumer<String, String> keepAnswer,
            Doors doors) {
        this.keepAnswer = keepAnswer;
        this.doors = doors;
        getStyleClass().add("why");
        argument.subscribe(one -> one.ifPresentOrElse(this::fill, () -> wait(chosen.getValue())));
        chosen.subscribe(any -> {
            if (argument.getValue().isEmpty()) {
                wait(any);
            }
        });
    }

    private void wait(boolean chosen) {
        String words = chosen ? "Working out why…" : "Select an event to see why it was allowed or denied.";
        getChildren().setAll(Rows.paragraph(words, "muted", "page"));
    }

    private void fill(Argument explained) {
        Explanation why = explained.why();
        List<Node> argument = new ArrayList<>();
        argument.add(Rows.paragraph(Cause.sentence(why), "strong"));
        why.answered().map(AnswerBlock::of).ifPresent(argument::add);
        StatedWords.of(why).ifPresent(argument::add);
        PasteBox.of(why, keepAnswer).ifPresent(argument::add);
        switch (why.authorization()) {
            case Explanation.Authorization.None _ -> {}
            case Explanation.Authorization.Evaluated evaluated -> argument.addAll(evaluated(why, evaluated, new Origins(explained, doors)));
        }
        argument.addAll(Open.remarks(why));
        argument.add(copy(why));
        VBox page = new VBox();
        page.getStyleClass().add("page");
        page.getChildren().setAll(argument);
        getChildren().setAll(new VerdictBand(explained), page);
    }

    private static List<Node> evaluated(
            Explanation why, Explanation.Authorization.Evaluated evaluated, Origins origins) {
        List<Node> nodes = new ArrayList<>();
        if (why.verdict() == Verdict.NOT_AUTHORIZATION) {
            nodes.add(Rows.paragraph(
                    "That is no statement about permission: authorization was probably passed, or not reached."));
            nodes.add(Rows.caption("What the policies in evidence say"));
        }
        nodes.add(new LayersBox(why, evaluated, origins));
        Proof.of(why).ifPresent(proof -> nodes.add(Rows.paragraph(proof, "muted")));
        nodes.addAll(Open.causes(why, origins::show));
        Statements statements = new Statements(why, origins);
        nodes.addAll(statements.deciding(evaluated));
        nodes.addAll(statements.nearest(evaluated));
        nodes.addAll(Open.unknown(evaluated.evaluation()));
        nodes.addAll(CaseTable.of(evaluated.evaluation()));
        why.inferred().forEach(fact -> nodes.add(Rows.paragraph(fact.sentence())));
        nodes.addAll(KeysRead.of(evaluated));
        nodes.addAll(Open.others(evaluated));
        return nodes;
    }

    private static HBox copy(Explanation why) {
        Button button = new Button("Copy", Rows.icon(Feather.COPY));
        button.setOnAction(_ -> Rows.copy(WhyText.of(why)));
        return new HBox(Rows.gap(), button);
    }
}
