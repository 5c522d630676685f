package org.trailcase.policy.match;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.trailcase.policy.request.ContextValue;
import org.trailcase.policy.request.Request;
import org.trailcase.policy.request.RequestedResource;

/// One pass of a request, with one of its resources, over the statements. Remembers which open questions it met.
public final class Matching {
    private final Request request;
    private final RequestedResource resource;
    private final Interpretation interpretation;
    private final boolean bounded;
    private final ResourceName name;
    private Set<OpenQuestion> met = Set.of();

    /// `bounded` says that the caller has a permissions boundary.
    public Matching(Request request, RequestedResource resource, Interpretation interpretation, boolean bounded) {
        this.request = request;
        this.resource = resource;
        this.interpretation = interpretation;
        this.bounded = bounded;
        this.name = ResourceName.of(resource);
    }

    public Request request() {
        return request;
    }

    public RequestedResource resource() {
        return resource;
    }

    ResourceName resourceName() {
        return name;
    }

    public boolean isBounded() {
        return bounded;
    }

    public ContextValue value(String foldedKey) {
        return request.context().value(foldedKey);
    }

    /// Whether the usual reading of a question holds. Ask only where the two readings differ.
    public boolean usual(OpenQuestion question) {
        if (!met.contains(question)) {
            met = with(question);
        }
        return !interpretation.unusual().contains(question);
    }

    // Few requests meet any, and most of those that do meet one, again and again.
    private Set<OpenQuestion> with(OpenQuestion question) {
        EnumSet<OpenQuestion> more = EnumSet.of(question);
        more.addAll(met);
        return Collections.unmodifiableSet(more);
    }

    /// The questions met so far.
    public Set<OpenQuestion> met() {
        return met;
    }
}
