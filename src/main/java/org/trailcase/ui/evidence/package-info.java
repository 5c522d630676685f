/// What the case is made of: files received, refused and with defects, and the log of every act.
///
/// Start with [org.trailcase.ui.evidence.EvidenceModel].
@NullMarked
package org.trailcase.ui.evidence;

import org.jspecify.annotations.NullMarked;
