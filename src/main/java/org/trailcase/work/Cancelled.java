package org.trailcase.work;

/// The person asked for the work to stop, and it stopped cleanly. Not an error: nothing is shown for it.
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("Stopped as you asked.");
    }
}
