/// What a page of the report is made of, as values that say what they are and not how they look.
///
/// Start with [org.trailcase.report.block.Block]. This package knows nothing of cases, files or PDF.
@NullMarked
package org.trailcase.report.block;

import org.jspecify.annotations.NullMarked;
