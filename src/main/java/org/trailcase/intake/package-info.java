/// Brings evidence into a case: finds the files, recognises each by its content, and reads what it holds.
///
/// Start with the packages `content` (bytes to records) and `format` (records to events and policies).
@NullMarked
package org.trailcase.intake;

import org.jspecify.annotations.NullMarked;
