/// The ways in which a single stream of bytes is packed, and how it is unpacked again.
///
/// Start with [org.trailcase.casefile.packing.Packing]. What is packed is recognised by its first bytes and read up to its
/// damage. This package knows nothing of cases, archives or what the bytes mean.
@NullMarked
package org.trailcase.casefile.packing;

import org.jspecify.annotations.NullMarked;
