package org.trailcase.ui.kit;

/// A number and the noun that goes with it.
public final class Numbered {
    private Numbered() {}

    /// "1 event", "3,940 events".
    public static String of(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }
}
