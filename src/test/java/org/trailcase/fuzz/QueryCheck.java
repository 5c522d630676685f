package org.trailcase.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.trailcase.query.EventQuery;
import org.trailcase.query.QueryException;
import org.trailcase.query.RandomQueries;

/// The reader of queries: what it understands it writes so that it understands the same, and a mistake has its place.
final class QueryCheck {
    private QueryCheck() {}

    static void many(Random random, int times) {
        RandomQueries queries = new RandomQueries(random);
        for (int i = 0; i < times; i++) {
            String typed = random.nextInt(3) == 0 ? queries.query().written() + queries.text() : queries.text();
            try {
                EventQuery query = EventQuery.parse(typed);
                assertThat(EventQuery.parse(query.written())).as(typed).isEqualTo(query);
            } catch (QueryException e) {
                assertThat(0 <= e.from() && e.from() <= e.to() && e.to() <= typed.length()).as(typed).isTrue();
            }
        }
    }
}
