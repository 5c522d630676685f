/// Who did what: the principals of the query ranked by denied calls, and one of them in detail.
///
/// Start with [org.trailcase.ui.principals.PrincipalsModel].
@NullMarked
package org.trailcase.ui.principals;

import org.jspecify.annotations.NullMarked;
