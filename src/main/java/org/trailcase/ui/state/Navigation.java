package org.trailcase.ui.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which view and which page of the inspector are in front.
public final class Navigation {

    /// The views in the middle, in the order of their tabs.
    public enum Tab {
        EVENTS("Events"),
        PRINCIPALS("Principals"),
        POLICIES("Policies"),
        EVIDENCE("Evidence");

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

    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.EVENTS);
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.WHY);

    public ObjectProperty<Tab> tab() {
        return tab;
    }

    public ObjectProperty<Page> page() {
        return page;
    }
}
