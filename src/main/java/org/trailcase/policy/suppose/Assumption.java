package org.trailcase.policy.suppose;

import org.trailcase.policy.request.ContextValue;

/// One kind of value that an unknown key may have had. `words` tell it: `absent`, a value, `any other value`.
public record Assumption(String key, ContextValue value, String words) {}
