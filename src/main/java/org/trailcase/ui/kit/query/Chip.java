package org.trailcase.ui.kit.query;

/// One term of a query as a chip: the term as typed, and shorter words for it.
public record Chip(String term, String label) {}
