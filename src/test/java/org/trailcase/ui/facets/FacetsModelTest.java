package org.trailcase.ui.facets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trailcase.casefile.CaseFile;
import org.trailcase.casefile.Facet;
import org.trailcase.ui.SampleCase;
import org.trailcase.ui.kit.Jobs;
import org.trailcase.ui.state.OpenCase;

@SuppressWarnings("NullAway.Init")
class FacetsModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private OpenCase open;
    private FacetsModel model;

    @BeforeEach
    void begin() {
        file = SampleCase.in(folder);
        open = new OpenCase(file, Jobs.inPlace(), problem -> {
            throw problem;
        });
        model = new FacetsModel(open);
    }

    @AfterEach
    void end() {
        file.close();
    }

    @Test
    void countsFollowTheOtherTermsAndNotTheFacetsOwn() {
        open.ask("outcome:denied");

        assertThat(counts(Facet.OUTCOME)).containsExactly("denied 4", "succeeded 4", "failed 1");
        assertThat(counts(Facet.PRINCIPAL)).containsExactly("arn:aws:iam::111122223333:user/dba 4");
    }

    @Test
    void aValueThatTheQueryAsksForIsShownAsIncludedAndASecondClickTakesItAway() {
        var term = section(Facet.OUTCOME).top().getFirst().count().term();
        model.include(term);
        assertThat(section(Facet.OUTCOME).top().getFirst().included()).isTrue();

        model.include(term);

        assertThat(open.query().get().isAll()).isTrue();
    }

    @Test
    void excludingAValueAddsItsOpposite() {
        model.exclude(section(Facet.OUTCOME).top().getFirst().count().term());

        assertThat(open.query().get().written()).isEqualTo("-outcome:denied");
    }

    private FacetsModel.Section section(Facet facet) {
        return model.sections().get().stream()
                .filter(one -> one.facet() == facet)
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<String> counts(Facet facet) {
        return section(facet).top().stream()
                .map(value -> value.count().text() + " " + value.count().events())
                .toList();
    }
}
