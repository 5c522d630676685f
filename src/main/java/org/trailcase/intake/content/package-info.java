/// Bytes as they were delivered, and the records in them: hashing, inflating, and finding where each record begins and
/// ends without trusting that the rest of the file is well formed.
///
/// Start with [org.trailcase.intake.content.Content], then [org.trailcase.intake.content.Splitter]. What a record means
/// is not known here.
@NullMarked
package org.trailcase.intake.content;

import org.jspecify.annotations.NullMarked;
