package org.trailcase.samples;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// What goes on in the account every day, attacker or not.
final class OrdinaryWork {
    private final Workloads workloads;
    private final Pipeline pipeline;
    private final Recorder recorder;
    private final Operators operators;
    private final PlatformTeam platformTeam;

    OrdinaryWork(Stage stage) {
        this.workloads = new Workloads(stage);
        this.pipeline = new Pipeline(stage);
        this.recorder = new Recorder(stage);
        this.operators = new Operators(stage);
        this.platformTeam = new PlatformTeam(stage);
    }

    void on(LocalDate day) {
        workloads.on(day);
        recorder.on(day);
        if (isWorkday(day)) {
            pipeline.on(day);
            operators.on(day);
            platformTeam.on(day);
        }
    }

    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
