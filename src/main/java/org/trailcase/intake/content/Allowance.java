package org.trailcase.intake.content;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// How much may come out of one file that was delivered, through all archives in it together: archives within archives
/// multiply, and members of a ZIP may share their bytes.
public final class Allowance {
    private static final int MOST_GIVEN_BACK = 16;

    private final long delivered;
    private final Growth growth;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicInteger given = new AtomicInteger();

    public Allowance(long delivered, Growth growth) {
        this.delivered = delivered;
        this.growth = growth;
    }

    public Growth growth() {
        return growth;
    }

    /// Gives back what a member took that is refused: the others are read all the same. An archive of nothing but such
    /// members comes to an end.
    void giveBack(long bytes) {
        if (given.incrementAndGet() <= MOST_GIVEN_BACK) {
            taken.addAndGet(-bytes);
        }
    }

    /// Counts bytes that came out; throws when they are more than may.
    public void take(long bytes) throws GrownBeyond {
        long all = taken.addAndGet(bytes);
        if (growth.isBeyond(delivered, all)) {
            throw new GrownBeyond(growth.sentence(delivered, all));
        }
    }
}
