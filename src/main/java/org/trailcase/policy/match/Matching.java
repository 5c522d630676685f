package org.trailcase.policy.match;

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
    private final EnumSet<OpenQuestion> met = EnumSet.noneOf(OpenQuestion.class);

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
        met.add(question);
        return !interpretation.unusual().contains(question);
    }

    public Set<OpenQuestion> met() {
        return met;
    }
}
