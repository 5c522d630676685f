/// The case on disk: one SQLite file that holds the exhibits, what was read from them, marks, notes and the custody log.
///
/// Start with [org.trailcase.casefile.CaseFile]. SQL stays inside; what the events mean to a policy is not known here.
@NullMarked
package org.trailcase.casefile;

import org.jspecify.annotations.NullMarked;
