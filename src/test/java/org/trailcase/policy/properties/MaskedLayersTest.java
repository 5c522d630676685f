package org.trailcase.policy.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.trailcase.aws.PolicyType;
import org.trailcase.oracle.Oracle;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.policy.properties.LayerDraft.Knowledge;
import org.trailcase.policy.request.Caller;

/// A layer that the case does not hold, or holds in part.
///
/// Whatever may be missing lies between two extremes: nothing more, or a statement that allows everything. A layer that
/// the case holds nothing of is left out, unless it is one that has to allow. A denial that the case does not show is
/// told of beside the decision and not in it.
class MaskedLayersTest {
    private static final LayerDraft EMPTY = new LayerDraft(Knowledge.WHOLE, List.of(List.of()));

    private final Evaluator evaluator = new Evaluator();

    @Provide
    Arbitrary<World> knownInPart() {
        Arbitrary<Knowledge> knowledge = Arbitraries.frequency(
                Tuple.of(4, Knowledge.WHOLE), Tuple.of(1, Knowledge.IN_PART), Tuple.of(1, Knowledge.NONE));
        return Combinators.combine(
                        new Worlds(Conditions.OF_EVERY_KIND).all(),
                        knowledge.list().ofSize(PolicyType.values().length))
                .as(MaskedLayersTest::masked);
    }

    private static World masked(World world, List<Knowledge> knowledge) {
        Map<PolicyType, LayerDraft> layers = new EnumMap<>(PolicyType.class);
        world.layers().forEach((type, layer) -> {
            boolean exists = layer.knowledge() != Knowledge.NO_SUCH_LAYER;
            layers.put(type, exists ? layer.known(knowledge.get(type.ordinal())) : layer);
        });
        return new World(world.scene(), world.context(), layers);
    }

    @Property(tries = 1000, seed = "20261128", edgeCases = EdgeCasesMode.NONE)
    void theDecisionIsOpenExactlyWhereAnUnseenAllowCouldChangeIt(@ForAll("knownInPart") World world) {
        Set<Decision> possible =
                evaluator.evaluate(world.request(), world.policies()).possible();

        assertThat(possible).isEqualTo(extremes(world));
        Statistics.collect(possible.size() == 1 ? "decided" : "open");
        Statistics.coverage(coverage -> coverage.check("open").percentage(share -> share > 8));
    }

    @Tag("long")
    @Property(tries = 50_000, edgeCases = EdgeCasesMode.NONE)
    void theSameOnEverNewWorlds(@ForAll("knownInPart") World world) {
        theDecisionIsOpenExactlyWhereAnUnseenAllowCouldChangeIt(world);
    }

    private static Set<Decision> extremes(World world) {
        Stream<World> worlds = Stream.of(world);
        for (PolicyType type : world.layers().keySet()) {
            worlds = worlds.flatMap(each -> extremes(each, type));
        }
        return worlds.map(each -> Oracle.decide(each.request(), each.policies()))
                .collect(Collectors.toSet());
    }

    private static Stream<World> extremes(World world, PolicyType type) {
        LayerDraft layer = world.layer(type);
        return switch (layer.knowledge()) {
            case WHOLE, NO_SUCH_LAYER -> Stream.of(world);
            case IN_PART ->
                Stream.of(
                        world.with(type, layer.known(Knowledge.WHOLE)),
                        world.with(type, layer.known(Knowledge.WHOLE).widened()));
            case NONE ->
                mustAllow(world.scene(), type)
                        ? Stream.of(world.with(type, EMPTY), world.with(type, EMPTY.widened()))
                        : Stream.of(world.with(type, LayerDraft.NO_SUCH_LAYER));
        };
    }

    private static boolean mustAllow(Scene scene, PolicyType type) {
        return switch (type) {
            case IDENTITY -> true;
            case SESSION -> scene.caller() instanceof Caller.FederatedSession;
            case TRUST -> true;
            case RESOURCE ->
                isForeign(scene)
                        || scene.caller().account().isEmpty()
                        || scene.resources().getFirst().contains(":key/");
            case RCP, SCP, VPC_ENDPOINT, PERMISSIONS_BOUNDARY -> false;
        };
    }

    private static boolean isForeign(Scene scene) {
        return scene.resourceAccount().isPresent()
                && !scene.resourceAccount().equals(scene.caller().account());
    }
}
