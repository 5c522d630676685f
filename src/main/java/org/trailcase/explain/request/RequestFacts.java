package org.trailcase.explain.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trailcase.aws.ActionName;
import org.trailcase.policy.AttachedPolicy;
import org.trailcase.policy.Statement;
import org.trailcase.policy.request.Caller;
import org.trailcase.policy.request.FoldedAction;
import org.trailcase.policy.request.RequestContext;

/// Every fact of a request with where it is from: the caller, the action, the resources, the condition keys.
///
/// `resources` are all that the action was asked about, also where the keys differ by resource and policies were asked
/// more than once.
public final class RequestFacts {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]+)");

    private final Caller caller;
    private final Source callerFrom;
    private final ActionName action;
    private final Source actionFrom;
    private final List<SourcedResource> resources;
    private final LateKeys keys;

    RequestFacts(
            Caller caller,
            Source callerFrom,
            ActionName action,
            Source actionFrom,
            List<SourcedResource> resources,
            LateKeys keys) {
        this.caller = caller;
        this.callerFrom = callerFrom;
        this.action = action;
        this.actionFrom = actionFrom;
        this.resources = List.copyOf(resources);
        this.keys = keys;
    }

    public Caller caller() {
        return caller;
    }

    public Source callerFrom() {
        return callerFrom;
    }

    public ActionName action() {
        return action;
    }

    public Source actionFrom() {
        return actionFrom;
    }

    public List<SourcedResource> resources() {
        return resources;
    }

    /// What is known of one key, however it is spelled.
    public KeyFact key(String name) {
        KeyFact fact = keys.fact(RequestContext.fold(name));
        return new KeyFact(keys.isNamed(name) ? fact.key() : name, fact.value(), fact.source());
    }

    /// The keys of which the evidence tells something, in alphabetical order.
    public List<KeyFact> keys() {
        TreeMap<String, KeyFact> sorted = new TreeMap<>();
        keys.all().forEach(fact -> sorted.put(RequestContext.fold(fact.key()), fact));
        return new ArrayList<>(sorted.values());
    }

    /// The keys that statements about the action ask for in these policies, in conditions and as variables, in
    /// alphabetical order.
    public List<KeyFact> readBy(List<AttachedPolicy> policies) {
        FoldedAction asked = FoldedAction.of(action);
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (AttachedPolicy policy : policies) {
            for (Statement statement : policy.document().matching(asked)) {
                statement.conditions().forEach(condition -> names.add(condition.key()));
                Matcher variable = VARIABLE.matcher(policy.document().text(statement));
                while (variable.find()) {
                    Optional.of(variable.group(1).strip()).filter(RequestFacts::isKey).ifPresent(names::add);
                }
            }
        }
        return names.stream().map(this::key).toList();
    }

    // ${*}, ${?} and ${$} are characters, not keys.
    private static boolean isKey(String name) {
        return name.toLowerCase(Locale.ROOT).matches("[a-z0-9.-]+[:/].+");
    }
}
