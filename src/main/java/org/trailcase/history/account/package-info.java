/// The users, groups, roles and managed policies of accounts over time, put together from exports and from the trail's
/// own calls to IAM.
///
/// Start with [org.trailcase.history.account.Accounts].
@NullMarked
package org.trailcase.history.account;

import org.jspecify.annotations.NullMarked;
