package org.trailcase.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.evaluate.Finding;
import org.trailcase.report.block.Block;
import org.trailcase.report.block.Prose;

/// Every policy that a finding cites, whole, as it was received.
final class PolicyTextsAppendix implements Section {
    private final CaseReading reading;

    PolicyTextsAppendix(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public String letter() {
        return "A";
    }

    @Override
    public String title() {
        return "Policy texts cited";
    }

    @Override
    public List<Block> blocks() {
        Map<String, List<AttachedPolicy>> byHash = new LinkedHashMap<>();
        reading.causes().stream()
                .filter(Cause::isAboutAuthorization)
                .flatMap(cause -> cause.statements().stream())
                .map(Finding::policy)
                .distinct()
                .forEach(policy -> byHash.computeIfAbsent(policy.document().sha256(), _ -> new ArrayList<>())
                        .add(policy));
        if (byHash.isEmpty()) {
            return List.of(Block.Paragraph.of("The findings cite no policy."));
        }
        List<Block> blocks = new ArrayList<>();
        byHash.values().forEach(policies -> add(blocks, policies));
        return blocks;
    }

    private void add(List<Block> blocks, List<AttachedPolicy> policies) {
        AttachedPolicy first = policies.getFirst();
        blocks.add(Block.Heading.of(LayerTable.shortName(first.name())));
        Prose places = Prose.EMPTY;
        for (AttachedPolicy policy : policies) {
            places = places.runs().isEmpty() ? places : places.lineEnd();
            places = places.text(policy.type().title() + " of ")
                    .code(policy.attachedTo())
                    .text(", from ")
                    .then(reading.exhibit(policy.source().sha256()))
                    .code(" " + policy.source().pointer())
                    .text(policy.source().moment(Times::utc).map(moment -> ", as of " + moment + " UTC").orElse(""));
        }
        blocks.add(new Block.Paragraph(Block.Tone.SOURCE, places));
        blocks.add(new Block.Paragraph(
                Block.Tone.SOURCE, Prose.of("sha256 ").hash(first.document().sha256())));
        blocks.add(Excerpt.of(first.document().text(), List.of(), true));
    }
}
