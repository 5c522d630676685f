/// Sets blocks on pages: as XHTML with a style sheet for paged media, and as drawings inside it.
///
/// Start with [org.trailcase.report.page.PageWriter]. Whatever an event may hold, nothing in it becomes markup here.
@NullMarked
package org.trailcase.report.page;

import org.jspecify.annotations.NullMarked;
