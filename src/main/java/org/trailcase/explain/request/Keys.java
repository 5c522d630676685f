package org.trailcase.explain.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.RequestContext;

/// Gathers what is known of the condition keys of one request. What is put later outranks what was put before.
final class Keys {
    private final Map<String, KeyFact> facts;
    private final Map<String, KeyFact> families;

    Keys() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private Keys(Map<String, KeyFact> facts, Map<String, KeyFact> families) {
        this.facts = facts;
        this.families = families;
    }

    Keys copy() {
        return new Keys(new LinkedHashMap<>(facts), new LinkedHashMap<>(families));
    }

    void put(String key, ContextValue value, Source source) {
        facts.put(RequestContext.fold(key), new KeyFact(key, value, source));
    }

    void known(String key, String value, Source source) {
        put(key, ContextValue.of(value), source);
    }

    void known(String key, List<String> values, Source source) {
        put(key, new ContextValue.Known(values), source);
    }

    void absent(String key, String why) {
        put(key, new ContextValue.Absent(why), Source.byRule(why));
    }

    void unrecorded(String key, String why, Source source) {
        put(key, new ContextValue.Unrecorded(why), source);
    }

    /// What holds for every other key that begins like this: `aws:RequestTag/`.
    void others(String beginning, ContextValue value, Source source) {
        families.put(RequestContext.fold(beginning), new KeyFact(beginning, value, source));
    }

    void othersAbsent(String beginning, String why) {
        others(beginning, new ContextValue.Absent(why), Source.byRule(why));
    }

    boolean isNamed(String key) {
        return facts.containsKey(RequestContext.fold(key));
    }

    List<KeyFact> all() {
        return new ArrayList<>(facts.values());
    }

    /// The fact about a key in folded form; empty when nothing was put about it.
    Optional<KeyFact> fact(String folded) {
        KeyFact own = facts.get(folded);
        return own != null
                ? Optional.of(own)
                : families.entrySet().stream()
                        .filter(family -> folded.startsWith(family.getKey()))
                        .findFirst()
                        .map(family -> new KeyFact(
                                folded, family.getValue().value(), family.getValue().source()));
    }
}
