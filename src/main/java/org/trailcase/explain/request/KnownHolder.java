package org.trailcase.explain.request;

import org.trailcase.policy.snapshot.PolicyHolder;

/// A user, group or role as an export shows it, and which export that is.
public record KnownHolder(PolicyHolder holder, Source source) {}
