/// A question about the events of a case, as a value: what an examiner types becomes terms joined by AND.
///
/// Start with [org.trailcase.query.EventQuery]. Nothing here touches a case: the case file answers the question.
@NullMarked
package org.trailcase.query;

import org.jspecify.annotations.NullMarked;
