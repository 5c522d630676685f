/// What allows or refuses calls beside all policies, through time: grants of KMS keys, S3 Block Public Access.
@NullMarked
package org.trailcase.history.beside;

import org.jspecify.annotations.NullMarked;
