package org.trailcase.policy;

import org.trailcase.aws.PolicyType;

/// A policy in its place: of which kind, under which name, attached to whom or what.
public record AttachedPolicy(
        PolicyDocument document, PolicyType type, String name, String attachedTo, PolicySource source) {}
