/// What the misuse of an action gives an attacker, apart from how deep the action reaches into its service.
///
/// Start with [org.trailcase.catalog.risk.Risks]. Knows names and tables only.
@NullMarked
package org.trailcase.catalog.risk;

import org.jspecify.annotations.NullMarked;
