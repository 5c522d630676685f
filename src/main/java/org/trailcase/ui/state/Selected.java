package org.trailcase.ui.state;

import java.util.List;
import java.util.function.Supplier;

/// The events that are selected: how many, and their lasting numbers when somebody needs them.
public record Selected(long count, Supplier<List<Long>> ids) {
    public static final Selected NONE = new Selected(0, List::of);
}
