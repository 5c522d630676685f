package org.trailcase.casefile;

import org.trailcase.trail.UserIdentity;

/// Who called, in the words of the tables of callers and identities.
///
/// `created` is the moment when the session's credentials were issued, as recorded. Texts are empty where the record has
/// none.
record Caller(
        String type,
        String label,
        String principal,
        String account,
        String session,
        String accessKey,
        String created) {

    static Caller of(UserIdentity who) {
        return new Caller(
                who.type(),
                who.label(),
                who.principalArn().orElse(""),
                who.account().orElse(""),
                who.sessionName().orElse(""),
                who.accessKeyId().orElse(""),
                who.sessionCreated().map(Object::toString).orElse(""));
    }
}
