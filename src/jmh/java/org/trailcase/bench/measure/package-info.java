/// One command that fills a case from a made trail, asks it, and holds the figures against other programs and the targets.
@NullMarked
package org.trailcase.bench.measure;

import org.jspecify.annotations.NullMarked;
