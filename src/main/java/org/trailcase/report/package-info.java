/// The case report: an outline of sections becomes a PDF document, byte for byte the same for the same case.
///
/// Start with [org.trailcase.report.Outline] and [org.trailcase.report.PdfReport]. The one user of PDF libraries.
@NullMarked
package org.trailcase.report;

import org.jspecify.annotations.NullMarked;
