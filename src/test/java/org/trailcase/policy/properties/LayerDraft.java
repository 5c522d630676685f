package org.trailcase.policy.properties;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trailcase.aws.PolicyType;
import org.trailcase.policy.evaluate.LayerEvidence;

/// A layer and what is known of it; of most layers only the first level is used.
record LayerDraft(Knowledge knowledge, List<List<PolicyDraft>> levels) {

    enum Knowledge {
        WHOLE,
        IN_PART,
        NONE,
        NO_SUCH_LAYER
    }

    static final LayerDraft NO_SUCH_LAYER = new LayerDraft(Knowledge.NO_SUCH_LAYER, List.of());

    LayerDraft known(Knowledge other) {
        return new LayerDraft(other, levels);
    }

    /// The same with a policy that allows everything, on every level.
    LayerDraft widened() {
        return new LayerDraft(
                knowledge,
                levels.stream()
                        .map(level -> Stream.concat(level.stream(), Stream.of(PolicyDraft.ALLOW_ALL))
                                .toList())
                        .toList());
    }

    LayerEvidence written(Scene scene, PolicyType type) {
        return switch (knowledge) {
            case WHOLE -> held(scene, type, true);
            case IN_PART -> held(scene, type, false);
            case NONE -> LayerEvidence.NOT_IN_EVIDENCE;
            case NO_SUCH_LAYER -> LayerEvidence.NOT_APPLICABLE;
        };
    }

    private LayerEvidence held(Scene scene, PolicyType type, boolean complete) {
        return new LayerEvidence.Held(
                levels.stream()
                        .map(level -> new LayerEvidence.Level(
                                "level",
                                level.stream()
                                        .map(policy -> policy.written(scene, type))
                                        .toList()))
                        .toList(),
                complete);
    }

    String described(Scene scene, PolicyType type) {
        String texts = levels.stream()
                .map(level ->
                        level.stream().map(policy -> policy.text(scene, type)).collect(Collectors.joining("\n      ")))
                .collect(Collectors.joining("\n    next level:\n      "));
        return knowledge == Knowledge.NO_SUCH_LAYER
                ? ""
                : "\n    " + type.word() + " " + knowledge + "\n      " + texts;
    }
}
