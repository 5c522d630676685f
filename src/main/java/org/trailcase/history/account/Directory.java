package org.trailcase.history.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trailcase.history.track.Point;
import org.trailcase.policy.PolicySource;
import org.trailcase.policy.snapshot.PolicyHolder;

/// Who answered to which name in one account, when.
///
/// IAM compares names without case. Source: IAM User Guide, "IAM identifiers" (names are unique regardless of case), read
/// 2026-11-24.
final class Directory {

    /// A holder's time under one name; without `from` since before anything is known, without `until` to the end.
    private static final class Life {
        private final Holder holder;
        private final Optional<Point> from;
        private Optional<Point> until = Optional.empty();
        private boolean endIsDoubted;
        private Optional<PolicySource> endedBy = Optional.empty();
        private Optional<String> renamedTo = Optional.empty();

        Life(Holder holder, Optional<Point> from) {
            this.holder = holder;
            this.from = from;
        }

        boolean holds(Point point) {
            return from.filter(begin -> point.isBefore(begin)).isEmpty()
                    && until.filter(end -> !point.isBefore(end)).isEmpty();
        }

        boolean wasRenamedIn(Instant second) {
            return renamedTo.isPresent() && until.filter(end -> end.second().equals(second)).isPresent();
        }
    }

    private final String account;
    private final UnseenRenames renames;
    private String partition = "aws";
    private final Map<PolicyHolder.Kind, Map<String, List<Life>>> lives = new EnumMap<>(PolicyHolder.Kind.class);
    /// The same of each: it is asked for with every call, and an account may hold thousands of roles.
    private final Map<Holder, List<Life>> byHolder = new IdentityHashMap<>();
    private final Map<String, Holder> byId = new HashMap<>();
    /// Masked ids stand for several people, and are none.
    private final Set<String> shared = new HashSet<>();
    private final List<Holder> all = new ArrayList<>();

    Directory(String account, UnseenRenames renames) {
        this.account = account;
        this.renames = renames;
    }

    /// An account is in one partition: `aws`, `aws-cn`, `aws-us-gov`. Until something tells, it is the first.
    void isIn(String itsPartition) {
        partition = itsPartition;
    }

    String partition() {
        return partition;
    }

    List<Holder> all() {
        return List.copyOf(all);
    }

    /// Who had this name at this point.
    Optional<Holder> named(PolicyHolder.Kind kind, String name, Point point) {
        return lives.getOrDefault(kind, Map.of()).getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(life -> life.holds(point)).map(life -> life.holder).findFirst();
    }

    /// Who was there at this point under another name, and has this one at some other time; empty where several are.
    Optional<Holder> otherwiseNamed(PolicyHolder.Kind kind, String name, Point point) {
        List<Holder> bearers = everNamed(kind, name).stream()
                .filter(holder -> livesOf(holder).stream().anyMatch(life -> life.holds(point)))
                .toList();
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    /// Everybody who ever had this name.
    List<Holder> everNamed(PolicyHolder.Kind kind, String name) {
        return lives.getOrDefault(kind, Map.of()).getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .map(life -> life.holder)
                .distinct()
                .toList();
    }

    /// Whether one alone had this name, from before all evidence to the end; or nobody is known of.
    boolean isSteady(PolicyHolder.Kind kind, String name) {
        List<Life> known = lives.getOrDefault(kind, Map.of()).getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return known.stream()
                .allMatch(life ->
                        life.from.isEmpty() && life.until.isEmpty() && life.holder.formerArns().isEmpty());
    }

    /// Everybody who was there at this point, under whatever name.
    List<Holder> present(Point point) {
        return lives.values().stream()
                .flatMap(byName -> byName.values().stream())
                .flatMap(List::stream)
                .filter(life -> life.holds(point))
                .map(life -> life.holder)
                .distinct()
                .toList();
    }

    Optional<Holder> withId(String uniqueId) {
        return Optional.ofNullable(byId.get(uniqueId)).filter(_ -> !shared.contains(uniqueId));
    }

    /// Whether somebody ever had this name.
    boolean bore(Holder holder, String name) {
        return lives.getOrDefault(holder.kind(), Map.of())
                .getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .anyMatch(life -> life.holder == holder);
    }

    /// Who has this name now, while events are taken in their order: somebody of whom nothing was known before, if need
    /// be.
    Holder current(PolicyHolder.Kind kind, String name, Point point) {
        Holder holder = bearing(kind, name, point);
        holder.isNamedAt(point);
        return holder;
    }

    private Holder bearing(PolicyHolder.Kind kind, String name, Point point) {
        List<Life> known = lives(kind, name);
        if (!known.isEmpty() && known.getLast().endIsDoubted) {
            // Whoever goes on acting, or being changed, was not the one that was deleted.
            known.getLast().until = Optional.empty();
            known.getLast().endedBy = Optional.empty();
            known.getLast().endIsDoubted = false;
        }
        // Of the calls of one second nothing tells which came before the rename.
        boolean isItsName = !known.isEmpty()
                && (known.getLast().until.isEmpty() || known.getLast().wasRenamedIn(point.second()));
        return isItsName
                ? known.getLast().holder
                : renamed(kind, name, point).orElseGet(() -> begin(new Holder(kind, partition, account, name), Optional.empty()));
    }

    // A later export shows somebody of before under this name.
    private Optional<Holder> renamed(PolicyHolder.Kind kind, String name, Point point) {
        Optional<Holder> holder = renames.idsOf(kind, account, name).stream()
                .flatMap(id -> withId(id).stream())
                .filter(known -> known.kind() == kind && !bore(known, name) && !isGone(known))
                .findFirst();
        holder.ifPresent(known -> renamedUnseen(known, name, point));
        return holder;
    }

    // When it happened is not known: from when the one name was last seen until the other is, either may have been its own.
    private void renamedUnseen(Holder holder, String newName, Point seen) {
        List<Life> others = lives(holder.kind(), newName);
        boolean isTaken = !others.isEmpty()
                && others.getLast().until.filter(end -> end.isBefore(seen)).isEmpty();
        end(holder.kind(), newName, seen);
        Point from = isTaken ? seen : holder.namedAt().orElse(seen);
        livesOf(holder).stream()
                .filter(life -> life.until.isEmpty())
                .forEach(life -> life.until = Optional.of(seen.end()));
        others.add(life(holder, Optional.of(from)));
        holder.isRenamed(seen.end(), newName);
    }

    private boolean isGone(Holder holder) {
        return livesOf(holder).stream().anyMatch(life -> life.endedBy.isPresent());
    }

    void share(String id) {
        shared.add(id);
    }

    /// Somebody new takes this name; whoever had it is gone, even where the trail does not show how.
    Holder created(PolicyHolder.Kind kind, String name, Point point) {
        end(kind, name, point);
        Holder holder = begin(new Holder(kind, partition, account, name), Optional.of(point));
        holder.isNamedAt(point);
        return holder;
    }

    /// The holder that an export shows under this name and id, at this point.
    ///
    /// `isWhole` says that the export lists all of its kind.
    Holder shown(PolicyHolder shown, Point point, boolean isWhole) {
        String told = shown.identity().uniqueId();
        Optional<Holder> known = withId(told).filter(_ -> !told.isEmpty());
        if (known.filter(holder -> bears(holder, shown.identity().name())).isPresent()) {
            known.get().isNamedAt(point);
            return known.get();
        }
        if (known.filter(holder -> bore(holder, shown.identity().name(), point)).isPresent()) {
            return known.get();
        }
        if (known.filter(holder -> isRenamed(holder, shown, point, isWhole)).isPresent()) {
            renamedUnseen(known.get(), shown.identity().name(), point);
            known.get().isNamedAt(point);
            return known.get();
        }
        known.ifPresent(_ -> shared.add(told));
        String id = shared.contains(told) ? "" : told;
        Holder current = goneSince(shown, point)
                .orElseGet(() -> current(shown.kind(), shown.identity().name(), point));
        boolean another = !current.uniqueId().isEmpty() && !id.isEmpty();
        boolean younger = shown.created()
                .filter(created -> current.isKnownBefore(Point.before(created.minus(Clocks.APART))))
                .isPresent();
        Holder holder = another || younger
                ? created(
                        shown.kind(),
                        shown.identity().name(),
                        shown.created().map(Point::before).orElse(point))
                : current;
        identified(holder, id);
        return holder;
    }

    private boolean bears(Holder holder, String name) {
        return holder.name().equalsIgnoreCase(name) && bore(holder, name);
    }

    // An export of some moment of a day may show it by the name that it had until then.
    private boolean bore(Holder holder, String name, Point point) {
        return point.isUncertain()
                && lives(holder.kind(), name).stream()
                        .anyMatch(life -> life.holder == holder
                                && life.until.filter(end -> !end.isBefore(point)).isPresent());
    }

    private boolean isRenamed(Holder holder, PolicyHolder shown, Point point, boolean isWhole) {
        boolean earlier = holder.namedAt()
                .filter(named -> named.second().isBefore(point.second()))
                .isPresent();
        return earlier
                && holder.kind() == shown.kind()
                && !isGone(holder)
                && UnseenRenames.isPossible(shown.kind(), holder.created(), shown.created(), isWhole);
    }

    // An export of some moment of a day may show whoever was deleted later on that day.
    private Optional<Holder> goneSince(PolicyHolder shown, Point point) {
        return Optional.of(lives(shown.kind(), shown.identity().name()))
                .filter(known -> point.isUncertain() && !known.isEmpty())
                .map(List::getLast)
                .filter(last -> last.until.filter(end -> !end.isBefore(point)).isPresent())
                .filter(last -> last.holder.uniqueId().isEmpty() || shown.identity().uniqueId().isEmpty())
                .map(last -> last.holder);
    }

    void identified(Holder holder, String id) {
        if (!id.isEmpty()) {
            holder.hasId(id);
            Holder first = byId.computeIfAbsent(id, _ -> holder);
            if (first != holder) {
                shared.add(id);
            }
        }
    }

    /// When somebody was made; empty when that lies before all evidence.
    Optional<Point> begun(Holder holder) {
        List<Life> itsLives = livesOf(holder);
        return itsLives.stream().anyMatch(life -> life.from.isEmpty())
                ? Optional.empty()
                : itsLives.stream().flatMap(life -> life.from.stream()).min(Point::compareTo);
    }

    /// The call that deleted somebody, and when.
    Optional<Ended> ended(Holder holder) {
        return livesOf(holder).stream()
                .filter(life -> life.endedBy.isPresent())
                .findFirst()
                .map(life -> new Ended(life.until.orElseThrow(), life.endedBy.orElseThrow()));
    }

    record Ended(Point at, PolicySource source) {}

    private List<Life> livesOf(Holder holder) {
        return byHolder.getOrDefault(holder, List.of());
    }

    // To be put under the name that it is about.
    private Life life(Holder holder, Optional<Point> from) {
        Life life = new Life(holder, from);
        byHolder.computeIfAbsent(holder, _ -> new ArrayList<>()).add(life);
        return life;
    }

    /// Whoever has this name is deleted. Where somebody took it in the same second, the one before was: a name has to be
    /// free to be taken.
    void deleted(PolicyHolder.Kind kind, String name, Point point, PolicySource source) {
        List<Life> known = lives(kind, name);
        if (known.isEmpty() || known.getLast().until.isPresent()) {
            return;
        }
        Life last = known.getLast();
        boolean bornNow = last.from.filter(from -> from.second().equals(point.second())).isPresent();
        Optional<Life> replaced = Optional.of(known)
                .filter(all -> bornNow && all.size() > 1)
                .map(all -> all.get(all.size() - 2))
                .filter(one -> one.until.isEmpty() || one.until.equals(last.from));
        if (replaced.isPresent()) {
            replaced.get().endedBy = Optional.of(source);
            return;
        }
        last.endedBy = Optional.of(source);
        last.until = Optional.of(point);
        last.endIsDoubted = bornNow;
    }

    void end(PolicyHolder.Kind kind, String name, Point point) {
        List<Life> known = lives(kind, name);
        if (!known.isEmpty() && known.getLast().until.isEmpty()) {
            known.getLast().until = Optional.of(point);
        }
    }

    /// Whether this name became the other in this very second already: one call may be recorded twice.
    boolean wasRenamed(PolicyHolder.Kind kind, String name, String newName, Point point) {
        return lives(kind, name).stream()
                .filter(life -> life.wasRenamedIn(point.second()))
                .flatMap(life -> life.renamedTo.stream())
                .anyMatch(newName::equals);
    }

    /// A name has to be free to be taken: whoever had the new one is gone.
    void renamed(Holder holder, String newName, Point point) {
        end(holder.kind(), newName, point);
        livesOf(holder).stream().filter(life -> life.until.isEmpty()).forEach(life -> {
            life.until = Optional.of(point);
            life.renamedTo = Optional.of(newName);
        });
        lives(holder.kind(), newName).add(life(holder, Optional.of(point)));
    }

    private Holder begin(Holder holder, Optional<Point> from) {
        lives(holder.kind(), holder.name()).add(life(holder, from));
        all.add(holder);
        return holder;
    }

    private List<Life> lives(PolicyHolder.Kind kind, String name) {
        return lives.computeIfAbsent(kind, _ -> new HashMap<>())
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>());
    }
}
