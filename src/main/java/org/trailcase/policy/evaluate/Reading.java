package org.trailcase.policy.evaluate;

/// How much was read for an evaluation: the proof that no Deny was overlooked.
public record Reading(int policies, int statements, int denyStatements) {}
