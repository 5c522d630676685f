package org.trailcase.ui.state;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.trailcase.aws.PolicyType;

/// Which view and which page of the inspector are in front.
public final class Navigation {

    /// The views in the middle, in the order of their tabs.
    public enum Tab {
        EVENTS("Events"),
        PRINCIPALS("Principals"),
        POLICIES("Policies"),
        EVIDENCE("Evidence"),
        COVERAGE("Coverage");

        private final String title;

        Tab(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// The pages of the inspector.
    public enum Page {
        EVENT("Event"),
        JSON("JSON"),
        WHY("Why"),
        MARKS("Marks");

        private final String title;

        Page(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// A policy by its kind, its name, and what it hangs on.
    public record Policy(PolicyType type, String name, String attachedTo) {}

    private final ObjectProperty<Optional<Policy>> policy = new SimpleObjectProperty<>(this, "policy", Optional.empty());
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.EVENTS);
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.WHY);

    public ObjectProperty<Tab> tab() {
        return tab;
    }

    /// The policy that somebody asked to see last.
    public ReadOnlyObjectProperty<Optional<Policy>> policy() {
        return policy;
    }

    /// Brings a policy to the front.
    public void showPolicy(Policy wanted) {
        policy.set(Optional.of(wanted));
        tab.set(Tab.POLICIES);
    }

    public ObjectProperty<Page> page() {
        return page;
    }
}
