package org.trailcase.check.action;

import java.util.regex.Pattern;
import org.trailcase.check.ActionEntry;

/// Whether an entry has the form of an action at all; the reader of policies remarks on those that have not.
final class ActionForm {
    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9*?_-]+");

    private ActionForm() {}

    static boolean isAction(ActionEntry entry) {
        return !entry.pattern().isEverything() && ACTION.matcher(entry.text()).matches();
    }
}
