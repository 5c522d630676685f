package org.trailcase.work;

/// How far a long piece of work is, and whether it may go on.
///
/// The worker calls it often, from any thread; the implementation decides what to show and how seldom.
public interface Progress {

    /// Work that nobody watches and nobody stops.
    Progress SILENT = (what, done, total) -> {};

    /// Says that `done` of `total` units are finished. A `total` below zero means that it is not known.
    void at(String what, long done, long total);

    /// True once the person has asked to stop. What is complete stays; the rest is left undone.
    default boolean isCancelled() {
        return false;
    }

    /// Throws when the person has asked to stop: for work that has nothing half-done to tidy away.
    default void check() {
        if (isCancelled()) {
            throw new Cancelled();
        }
    }
}
