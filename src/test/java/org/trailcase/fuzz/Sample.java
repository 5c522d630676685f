package org.trailcase.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A sound file, and the places of the records in it where they are known.
record Sample(String name, byte[] bytes, List<Place> places) {

    /// A record: the bytes that it stands in, and the id of its event.
    record Place(int start, int length, String eventId) {}

    Sample(String name, byte[] bytes) {
        this(name, bytes, List.of());
    }

    Sample(String name, String text) {
        this(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The ids of the events of the records other than this one.
    List<String> idsWithout(Place touched) {
        return places.stream()
                .filter(place -> place.start() + place.length() <= touched.start()
                        || place.start() >= touched.start() + touched.length())
                .map(Place::eventId)
                .filter(id -> !id.isEmpty() && !id.equals(touched.eventId()))
                .distinct()
                .toList();
    }
}
