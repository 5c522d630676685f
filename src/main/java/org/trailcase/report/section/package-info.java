/// The sections of the case report, each a reading of the case as blocks.
///
/// Start with [org.trailcase.report.section.Section]. A section states what the case holds and invents nothing.
@NullMarked
package org.trailcase.report.section;

import org.jspecify.annotations.NullMarked;
