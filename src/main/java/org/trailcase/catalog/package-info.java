/// What AWS services define: actions, resource types, condition keys; and which actions a recorded call needed.
///
/// Start with [org.trailcase.catalog.Catalog] and [org.trailcase.catalog.EventActions]. Knows names and tables only:
/// no event, no policy, no case.
@NullMarked
package org.trailcase.catalog;

import org.jspecify.annotations.NullMarked;
