package org.trailcase.policy.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.trailcase.oracle.Oracle;
import org.trailcase.policy.evaluate.Decision;
import org.trailcase.policy.evaluate.Evaluator;

class AgreementTest {
    private final Evaluator evaluator = new Evaluator();

    @Provide
    Arbitrary<World> worlds() {
        return new Worlds(Conditions.OF_EVERY_KIND).all();
    }

    @Property(tries = 2500, seed = "20261124", edgeCases = EdgeCasesMode.NONE)
    void theEngineDecidesAsTheOracle(@ForAll("worlds") World world) {
        Decision expected = agreed(world);

        Statistics.collect(expected);
        Statistics.coverage(coverage -> {
            for (Decision decision : List.of(Decision.ALLOWED, Decision.EXPLICIT_DENY, Decision.IMPLICIT_DENY)) {
                coverage.check(decision).percentage(share -> share > 15);
            }
        });
    }

    @Tag("long")
    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void theEngineDecidesAsTheOracleOnEverNewWorlds(@ForAll("worlds") World world) {
        agreed(world);
    }

    private Decision agreed(World world) {
        Decision expected = Oracle.decide(world.request(), world.policies());

        assertThat(evaluator.evaluate(world.request(), world.policies()).possible())
                .isEqualTo(Set.of(expected));
        assertThat(evaluator.decide(world.request(), world.policies())).isEqualTo(expected);
        return expected;
    }
}
