package org.trailcase.explain.request;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is worked out when it is first asked for, and not before.
///
/// Most calls of a long trail meet no statement that asks for a condition key. Safe for use by several threads.
final class Once<T> {
    private volatile @Nullable Supplier<T> work;
    private volatile @Nullable T made;

    Once(Supplier<T> work) {
        this.work = work;
    }

    T get() {
        T known = made;
        return known != null ? known : make();
    }

    private synchronized T make() {
        Supplier<T> left = work;
        T known = made;
        if (known != null || left == null) {
            return Objects.requireNonNull(known);
        }
        T result = left.get();
        made = result;
        work = null;
        return result;
    }
}
