package org.trailcase.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// Light or dark.
public enum Theme {
    LIGHT("Light", "/org/trailcase/ui/light.css") {
        @Override
        String base() {
            return new PrimerLight().getUserAgentStylesheet();
        }
    },
    DARK("Dark", "/org/trailcase/ui/dark.css") {
        @Override
        String base() {
            return new PrimerDark().getUserAgentStylesheet();
        }
    };

    private final String title;
    private final String sheet;

    Theme(String title, String sheet) {
        this.title = title;
        this.sheet = sheet;
    }

    public String title() {
        return title;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// AtlantaFX's style sheet, below ours.
    abstract String base();

    /// Our colours, as a resource.
    String sheet() {
        return sheet;
    }
}
