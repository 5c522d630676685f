package org.trailcase.policy.match;

import org.trailcase.json.Span;

/// A value of a policy and where it stands in the policy's text.
public record Written(String text, Span span) {}
