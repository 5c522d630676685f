/// The most frequent values of each field, as counts that lead to a narrower query.
///
/// Start with [org.trailcase.ui.facets.FacetsModel].
@NullMarked
package org.trailcase.ui.facets;

import org.jspecify.annotations.NullMarked;
