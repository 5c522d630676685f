/// What holds for every request and every policy, tried on many that are made up.
@NullMarked
package org.trailcase.policy.properties;

import org.jspecify.annotations.NullMarked;
