package org.trailcase.check;

import java.util.stream.Stream;

/// One question put to a policy.
public interface Check {

    Stream<CheckFinding> of(CheckedPolicy policy);
}
