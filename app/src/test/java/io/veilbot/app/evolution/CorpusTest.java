package io.veilbot.app.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What every release stored is read by the shop of today: whole streams, from first to last. */
@ParameterizedClass
@MethodSource("releases")
class CorpusTest {

    private static Outcome outcome = new Outcome("", "", "", "", "");

    private final Corpus corpus;

    CorpusTest(Corpus corpus) {
        this.corpus = corpus;
    }

    static List<Corpus> releases() {
        return Corpus.ofAllReleases();
    }

    @BeforeParameterizedClassInvocation
    static void readAgain(Corpus corpus) {
        outcome = Outcome.of(corpus);
    }

    @Test
    void nobodyTouchedWhatIsFrozen() {
        assertThat(corpus.checksums()).isEqualTo(corpus.frozenChecksums());
    }

    @Test
    void itsTablesAreMadeAsTheyWereAndThenBroughtUpToDate() {
        assertThat(outcome.migrations()).isEqualTo(corpus.frozenMigrations());
    }

    @Test
    void everythingThatWasFrozenIsThere() {
        assertThat(outcome.types()).isEqualTo(corpus.frozenTypes());
    }

    @Test
    void itsReadModelsAreWhatTheyWere() {
        corpus.approved(Outcome.READ_MODELS).matches(outcome.readModels());
    }

    @Test
    void itsSagasWantWhatTheyWanted() {
        corpus.approved(Outcome.WISHES).matches(outcome.wishes());
    }

    @Test
    void itsStreamsDecideAsTheyDid() {
        corpus.approved(Outcome.DECISIONS).matches(outcome.decisions());
    }
}
