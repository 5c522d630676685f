/// Makes the evidence of the sample cases: invented trails in the exact form in which AWS delivers them.
///
/// Start with [org.trailcase.samples.SampleCases]. A story ([org.trailcase.samples.CredentialHunt],
/// `CryptoMining`) tells who does what when; the account's identities and policies are not
/// made here but read from the export that lies beside each trail. Everything is drawn from one seed a story, so that
/// every run makes the same evidence.
@NullMarked
package org.trailcase.samples;

import org.jspecify.annotations.NullMarked;
