package org.trailcase.ui.inspector.why;

import java.util.function.Consumer;
import org.trailcase.policy.AttachedPolicy;

/// Where an explanation leads: to the event with an id, to a policy over time, and to all events that a cause of this name
/// decided.
public record Doors(Consumer<String> event, Consumer<AttachedPolicy> policy, Consumer<String> cause) {}
