/// JSON values that remember where they stood in the text they were read from. The one user of Jackson.
///
/// Start with [org.trailcase.json.JsonReader]. Objects keep duplicate names and their order, because evidence
/// may hold both; nothing here knows what the values mean.
@NullMarked
package org.trailcase.json;

import org.jspecify.annotations.NullMarked;
