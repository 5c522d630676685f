/// How long work tells how far it is and asks whether it may go on.
///
/// Start with [org.trailcase.work.Progress]. This package knows nothing of windows, terminals or cases.
@NullMarked
package org.trailcase.work;

import org.jspecify.annotations.NullMarked;
