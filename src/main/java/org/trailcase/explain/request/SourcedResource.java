package org.trailcase.explain.request;

import org.trailcase.policy.request.RequestedResource;

/// What an action was to be done to, and where that is from.
public record SourcedResource(RequestedResource resource, Source source) {}
