package org.trailcase.history.carrier;

import java.util.List;

/// Which resource-based policy a request meets.
public sealed interface Carrier {

    /// The policies that hang on these ARNs. `missing` are sentences about others that the request meets too, and of which
    /// it is not known where they hang.
    record On(List<String> arns, List<String> missing) implements Carrier {
        public On {
            arns = List.copyOf(arns);
            missing = List.copyOf(missing);
        }
    }

    /// There is none; `why` is a sentence.
    record None(String why) implements Carrier {}

    /// Which one is not known, or not followed here; `why` is a sentence.
    record Unknown(String why) implements Carrier {}
}
