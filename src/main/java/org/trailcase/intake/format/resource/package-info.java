/// Policies that hang on resources themselves: answers of the services, lists of other tools, AWS Config.
///
/// Start with [org.trailcase.intake.format.resource.ResourceForms].
@NullMarked
package org.trailcase.intake.format.resource;

import org.jspecify.annotations.NullMarked;
