/// How fast the policy engine is: JMH benchmarks on a made account, and the makers of their policies and requests.
///
/// Start with [org.trailcase.bench.DecideBenchmark]; `src/site/markdown/benchmarks.md` says how to run them and what came
/// out. Built only by the profile `bench`.
@NullMarked
package org.trailcase.bench;

import org.jspecify.annotations.NullMarked;
