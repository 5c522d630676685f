/// Organisations through time: who stood where in the tree, and which control policies hung on which node.
///
/// Start with [org.trailcase.history.organization.Organizations]. What the policies decide is not known here.
@NullMarked
package org.trailcase.history.organization;

import org.jspecify.annotations.NullMarked;
