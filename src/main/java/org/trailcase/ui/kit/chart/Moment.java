package org.trailcase.ui.kit.chart;

import java.time.Instant;

/// Something that happened at one moment; `id` is for whoever is told of a click.
public record Moment(Instant at, String words, String id) {}
