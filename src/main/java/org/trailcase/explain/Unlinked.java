package org.trailcase.explain;

import org.trailcase.trail.answer.AwsAnswer;

/// An answer of AWS that is about no certain event of the case; `why` is a sentence.
public record Unlinked(AwsAnswer answer, String why) {}
