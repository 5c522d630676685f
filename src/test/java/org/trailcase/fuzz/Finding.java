package org.trailcase.fuzz;

import java.util.Arrays;

/// What did not hold, for the input of this seed.
record Finding(long seed, String story, Throwable fault) {

    /// The same for faults that are likely the same one.
    String kind() {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String place = Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.trailcase"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("nowhere");
        String first = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + " at " + place + ": "
                + first.substring(0, Math.min(60, first.length())).replaceAll("[0-9]+", "#");
    }
}
