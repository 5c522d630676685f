/// The policies that hang on resources themselves, and on VPC endpoints, through time.
///
/// Start with [org.trailcase.history.resource.ResourcePolicies]. Whose request meets them is not known here.
@NullMarked
package org.trailcase.history.resource;

import org.jspecify.annotations.NullMarked;
