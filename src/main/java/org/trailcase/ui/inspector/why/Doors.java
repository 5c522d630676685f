package org.trailcase.ui.inspector.why;

import java.util.function.Consumer;
import org.trailcase.policy.AttachedPolicy;

/// Where an explanation leads: to the event with an id, and to a policy over time.
public record Doors(Consumer<String> event, Consumer<AttachedPolicy> policy) {}
