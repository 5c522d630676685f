/// From a recorded call to the requests that policies were asked about: who, which action, on what, in which
/// circumstances, and where each of these facts is from.
///
/// Start with [org.trailcase.explain.request.RecordedRequests]. What the policies answer is not known here.
@NullMarked
package org.trailcase.explain.request;

import org.jspecify.annotations.NullMarked;
