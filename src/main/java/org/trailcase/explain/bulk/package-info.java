/// Many calls explained at once and grouped by what decided them.
///
/// Start with [org.trailcase.explain.bulk.CauseFinder] for one call and [org.trailcase.explain.bulk.Tally] for the counts.
/// Where the records come from is not known here.
@NullMarked
package org.trailcase.explain.bulk;

import org.jspecify.annotations.NullMarked;
