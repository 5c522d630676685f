/// Damaged and hostile evidence without end: every reader is offered what nobody would write down as an example.
///
/// Start with [org.trailcase.fuzz.FuzzTest]. Each input follows from one number, its seed.
@NullMarked
package org.trailcase.fuzz;

import org.jspecify.annotations.NullMarked;
