/// The grants of KMS keys, which allow calls beside all policies, through time.
@NullMarked
package org.trailcase.history.grant;

import org.jspecify.annotations.NullMarked;
