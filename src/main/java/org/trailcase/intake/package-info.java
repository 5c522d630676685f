/// Brings evidence into a case: finds the files, recognises each by its content, and reads what it holds.
///
/// Start with [org.trailcase.intake.Intake]; then the packages `content` (bytes to records) and `format` (records to
/// events and policies). How a case keeps what it receives is not known here.
@NullMarked
package org.trailcase.intake;

import org.jspecify.annotations.NullMarked;
