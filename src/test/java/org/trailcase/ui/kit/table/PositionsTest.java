package org.trailcase.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionsTest {
    @Test
    void allOfTenMillionRowsAreOneRange() {
        Positions positions = new Positions();

        positions.add(0, 10_000_000);

        assertThat(positions.count()).isEqualTo(10_000_000);
        assertThat(positions.ranges()).hasSize(1);
    }

    @Test
    void aRowTakenOutSplitsItsRange() {
        Positions positions = new Positions();
        positions.add(0, 10);

        positions.toggle(4);

        assertThat(positions.ranges())
                .containsExactly(new Positions.Range(0, 4), new Positions.Range(5, 10));
        assertThat(positions.contains(4)).isFalse();
    }

    @Test
    void randomSteps_leaveWhatABitSetWouldHold() {
        long seed = 20261124;
        Random random = new Random(seed);
        Positions positions = new Positions();
        BitSet plain = new BitSet();
        for (int step = 0; step < 2000; step++) {
            int from = random.nextInt(200);
            int to = from + 1 + random.nextInt(20);
            if (random.nextBoolean()) {
                positions.add(from, to);
                plain.set(from, to);
            } else {
                positions.toggle(from);
                plain.flip(from);
            }

            assertThat(positions.count()).as("seed %d, step %d", seed, step).isEqualTo(plain.cardinality());
            assertThat(positions.contains(to)).as("seed %d, step %d", seed, step).isEqualTo(plain.get(to));
        }
    }
}
