/// The forms in which trails and policies are delivered: how each is recognised by its content, and how it is read.
///
/// Start with [org.trailcase.intake.format.Formats], the one list of them all. Where what was read is kept is not known
/// here.
@NullMarked
package org.trailcase.intake.format;

import org.jspecify.annotations.NullMarked;
