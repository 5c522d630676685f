package org.trailcase.history.resource;

import org.trailcase.history.layer.Call;

/// What one kind of call does to the policy or the tags of resources.
interface Effect {

    /// False when the record does not say which resource it concerned.
    boolean on(Call call, Store store);
}
