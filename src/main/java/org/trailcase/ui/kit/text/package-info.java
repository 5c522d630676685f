/// Text that is evidence: policies and messages as they were received, with the deciding words marked.
///
/// Start with [org.trailcase.ui.kit.text.PolicyTextView].
@NullMarked
package org.trailcase.ui.kit.text;

import org.jspecify.annotations.NullMarked;
