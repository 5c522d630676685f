package org.trailcase.policy.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.trailcase.oracle.Oracle;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluator;
import org.trailcase.policy.evaluate.PolicySet;

/// What is not known may leave a decision open; it never changes one.
class MaskedKeysTest {
    private final Evaluator evaluator = new Evaluator();

    @Provide
    Arbitrary<MaskedWorld> ofEveryKind() {
        return masked(Conditions.OF_EVERY_KIND);
    }

    @Provide
    Arbitrary<MaskedWorld> listable() {
        return masked(Conditions.LISTABLE);
    }

    private static Arbitrary<MaskedWorld> masked(Conditions conditions) {
        boolean listable = conditions == Conditions.LISTABLE;
        Arbitrary<Mask> mask = listable ? Arbitraries.of(Mask.UNRECORDED, Mask.HIDDEN) : Arbitraries.of(Mask.class);
        Arbitrary<List<MaskedWorld.Choice>> choices = Combinators.combine(
                        Arbitraries.integers().between(0, 50), mask)
                .as(MaskedWorld.Choice::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
        return Combinators.combine(new Worlds(conditions).ofFewLayers(), choices)
                .as((world, chosen) -> MaskedWorld.of(world, chosen, listable));
    }

    @Property(tries = 400, seed = "20261125", edgeCases = EdgeCasesMode.NONE)
    void noCompletionIsDecidedInAWayThatTheEngineRulesOut(@ForAll("ofEveryKind") MaskedWorld world) {
        Set<Decision> possible = possible(world.masked(), world.whole().policies());

        assertThat(possible).containsAll(completed(world));
        Statistics.collect(possible.size() == 1 ? "decided" : "open");
        Statistics.coverage(coverage -> coverage.check("open").percentage(share -> share > 8));
    }

    @Property(tries = 400, seed = "20261126", edgeCases = EdgeCasesMode.NONE)
    void whereTheValuesCanBeListedTheEngineFindsEveryDecisionAndNoOther(@ForAll("listable") MaskedWorld world) {
        Set<Decision> possible = possible(world.masked(), world.whole().policies());

        assertThat(possible).isEqualTo(completed(world));
        Statistics.collect(possible.size() == 1 ? "decided" : "open");
        Statistics.coverage(coverage -> coverage.check("open").percentage(share -> share > 8));
    }

    @Property(tries = 200, seed = "20261127", edgeCases = EdgeCasesMode.NONE)
    void learningAKeyRulesDecisionsOutAndNeverIn(@ForAll("ofEveryKind") MaskedWorld world) {
        PolicySet policies = world.whole().policies();

        Set<Decision> possible = possible(world.masked(), policies);

        world.learning()
                .forEach(wiser -> assertThat(possible).as(wiser::toString).containsAll(possible(wiser, policies)));
    }

    @Tag("long")
    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void theSameOnEverNewWorlds(@ForAll("ofEveryKind") MaskedWorld world, @ForAll("listable") MaskedWorld listable) {
        noCompletionIsDecidedInAWayThatTheEngineRulesOut(world);
        learningAKeyRulesDecisionsOutAndNeverIn(world);
        whereTheValuesCanBeListedTheEngineFindsEveryDecisionAndNoOther(listable);
    }

    private Set<Decision> possible(World world, PolicySet policies) {
        return evaluator.evaluate(world.request(), policies).possible();
    }

    private static Set<Decision> completed(MaskedWorld world) {
        PolicySet policies = world.whole().policies();
        return world.completions().stream()
                .map(completion -> Oracle.decide(completion.request(), policies))
                .collect(Collectors.toSet());
    }
}
