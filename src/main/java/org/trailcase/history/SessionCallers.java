package org.trailcase.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.aws.Arn;
import org.trailcase.trail.Event;
import org.trailcase.trail.UserIdentity;

/// Which user or role has which unique id, as the records of calls that ask for sessions tell it of their callers.
///
/// An id that was seen under two names, because its bearer was renamed or the trail made anonymous, tells nothing.
final class SessionCallers {
    static final SessionCallers NONE = new SessionCallers(Map.of());

    private final Map<String, Seen> byId;

    private SessionCallers(Map<String, Seen> byId) {
        this.byId = byId;
    }

    private record Seen(Arn arn, String event) {}

    static final class Reading {
        private final Map<String, Seen> byId = new HashMap<>();
        private final Set<String> contradictory = new HashSet<>();

        void add(Event event) {
            UserIdentity who = event.identity();
            Optional<String> id = id(who).filter(_ -> isNamed(who));
            Optional<Arn> arn = who.principalArn().flatMap(Arn::parse);
            if (id.isPresent() && arn.isPresent()) {
                Seen seen = byId.computeIfAbsent(
                        id.get(), _ -> new Seen(arn.get(), event.eventId().orElse("without id")));
                if (!seen.arn().equals(arn.get())) {
                    contradictory.add(id.get());
                }
            }
        }

        SessionCallers callers() {
            Map<String, Seen> sound = new HashMap<>(byId);
            sound.keySet().removeAll(contradictory);
            return new SessionCallers(sound);
        }
    }

    // A role that is made out from the ARN of its session lacks the path.
    private static boolean isNamed(UserIdentity who) {
        return who instanceof UserIdentity.IamUser
                || who instanceof UserIdentity.AssumedRole && who.sessionIssuer().isPresent();
    }

    Optional<NamedCaller> of(UserIdentity who) {
        return id(who)
                .filter(_ -> who.isKnownByIdAlone())
                .flatMap(id -> Optional.ofNullable(byId.get(id))
                        .filter(seen -> who.account().filter(seen.arn().account()::equals).isPresent())
                        .map(seen -> new NamedCaller(
                                seen.arn(),
                                id,
                                who.sessionName(),
                                "event %s shows %s to be that of %s".formatted(seen.event(), id, seen.arn()))));
    }

    private static Optional<String> id(UserIdentity who) {
        return who.principalId()
                .map(id -> id.split(":", 2)[0])
                .filter(id -> (id.startsWith("AIDA") || id.startsWith("AROA")) && !id.contains("*"));
    }
}
