package org.trailcase.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.trailcase.ui.kit.Job;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.kit.Rows;

/// What runs behind the window, how far it is, and the means to stop it; empty when nothing runs.
final class RunningJobs extends HBox {
    private final Jobs jobs;

    // Held here and weakly by the list: the list outlives each case that is shown.
    private final ListChangeListener<Job> listener = _ -> show();

    RunningJobs(Jobs jobs) {
        this.jobs = jobs;
        getStyleClass().add("running");
        setAlignment(Pos.CENTER_LEFT);
        jobs.running().addListener(new WeakListChangeListener<>(listener));
        show();
    }

    private void show() {
        getChildren().clear();
        jobs.running().stream().findFirst().ifPresent(job -> {
            Label what = Rows.label("", "muted");
            what.textProperty().bind(job.what().map(now -> now.isEmpty() ? job.title() : job.title() + ": " + now));
            ProgressBar bar = new ProgressBar();
            bar.progressProperty().bind(job.fraction());
            Button stop = Rows.iconButton(Feather.X, "Stop: " + job.title(), job::cancel);
            getChildren().addAll(what, bar, stop);
        });
    }
}
