package org.trailcase.explain.request;

import org.trailcase.policy.request.Request;

/// One question that the policies were asked about a recorded call, and where its facts are from.
public record RecordedRequest(Request request, RequestFacts facts) {}
