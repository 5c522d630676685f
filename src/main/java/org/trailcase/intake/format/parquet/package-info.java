/// Parquet files as rows of JSON: what the file claims of itself is checked before it is believed, and a damaged row group
/// costs no other. What a row means is not known here. The only package that knows the library.
@NullMarked
package org.trailcase.intake.format.parquet;

import org.jspecify.annotations.NullMarked;
