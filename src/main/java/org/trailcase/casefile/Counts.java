package org.trailcase.casefile;

/// Events by outcome; `writes` are those that tried to change something ([EventRow#isWrite]), `deniedWrites` a part of them.
public record Counts(long succeeded, long denied, long failed, long unknown, long writes, long deniedWrites) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public long all() {
        return succeeded + denied + failed + unknown;
    }
}
