package org.trailcase.policy.request;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The condition keys of a request. Key names are compared without regard to case, tag names behind the `/` included.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition" (key names are not case-sensitive), read 2026-11-24.
public final class RequestContext {
    public static final RequestContext EMPTY = of(Map.of());

    private final Map<String, ContextValue> values = new HashMap<>();
    private final Function<String, ContextValue> otherwise;

    private RequestContext(Map<String, ContextValue> values, Function<String, ContextValue> otherwise) {
        values.forEach((key, value) -> this.values.put(fold(key), value));
        this.otherwise = otherwise;
    }

    /// Keys that are not among these are absent.
    public static RequestContext of(Map<String, ContextValue> values) {
        return of(values, _ -> ContextValue.ABSENT);
    }

    /// Keys that are not among these are what `otherwise` says of them; it is asked with the folded key.
    public static RequestContext of(Map<String, ContextValue> values, Function<String, ContextValue> otherwise) {
        return new RequestContext(values, otherwise);
    }

    /// The form of a key in which two spellings of the same key are equal.
    public static String fold(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    /// The same context, with other values for some keys.
    public RequestContext with(Map<String, ContextValue> others) {
        Map<String, ContextValue> changed = new HashMap<>(values);
        others.forEach((key, value) -> changed.put(fold(key), value));
        return new RequestContext(changed, otherwise);
    }

    /// What is known of a folded key.
    public ContextValue value(String foldedKey) {
        ContextValue value = values.get(foldedKey);
        return value != null ? value : otherwise.apply(foldedKey);
    }
}
