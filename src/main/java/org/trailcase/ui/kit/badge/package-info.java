/// Outcomes and verdicts: always a word, a shape and a colour together.
///
/// Start with [org.trailcase.ui.kit.badge.VerdictLook]. What AWS recorded and what we conclude never share a shape.
@NullMarked
package org.trailcase.ui.kit.badge;

import org.jspecify.annotations.NullMarked;
