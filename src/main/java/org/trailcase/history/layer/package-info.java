/// One layer of policies at one moment: which policies, what is missing, and how old the evidence is.
///
/// Start with [org.trailcase.history.layer.LayerInForce].
@NullMarked
package org.trailcase.history.layer;

import org.jspecify.annotations.NullMarked;
