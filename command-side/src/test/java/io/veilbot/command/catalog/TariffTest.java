package io.veilbot.command.catalog;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.Samples.termsAt;

import io.veilbot.api.Command;
import io.veilbot.api.Refusal;
import io.veilbot.api.catalog.TariffCommand.PublishTariff;
import io.veilbot.api.catalog.TariffCommand.ReinstateTariff;
import io.veilbot.api.catalog.TariffCommand.ReviseTariff;
import io.veilbot.api.catalog.TariffCommand.WithdrawTariff;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.catalog.TariffEvent.TariffReinstated;
import io.veilbot.api.catalog.TariffEvent.TariffRevised;
import io.veilbot.api.catalog.TariffEvent.TariffWithdrawn;
import io.veilbot.api.catalog.Terms;
import io.veilbot.command.Decisions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TariffTest {

    private static final Terms CHEAP = termsAt(roubles(99));
    private static final Terms DEAR = termsAt(roubles(199));
    private final Decisions<Tariff> tariff = new Decisions<>(Tariff.class);

    private static TariffPublished published() {
        return new TariffPublished(MONTH, CHEAP, NOW);
    }

    private static TariffWithdrawn withdrawn() {
        return new TariffWithdrawn(MONTH, NOW);
    }

    static Command[] everythingElse() {
        return new Command[] {
            new ReviseTariff(MONTH, DEAR), new WithdrawTariff(MONTH), new ReinstateTariff(MONTH)
        };
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void refusesWhatWasNeverPublished(Command command) {
        tariff.given().when(command).refused(Refusal.UNKNOWN);
    }

    @Nested
    class Publishing {

        @Test
        void putsItOnSale() {
            tariff.given().when(new PublishTariff(MONTH, CHEAP)).then(published());
        }

        @Test
        void isQuietWithEqualTerms() {
            tariff.given(published()).when(new PublishTariff(MONTH, CHEAP)).quiet();
        }

        @Test
        void refusesOtherTerms() {
            tariff.given(published())
                    .when(new PublishTariff(MONTH, DEAR))
                    .refused(Refusal.ALREADY_DECIDED);
        }
    }

    @Nested
    class Revising {

        @Test
        void countsVersions() {
            tariff.given(published())
                    .when(new ReviseTariff(MONTH, DEAR))
                    .then(new TariffRevised(MONTH, DEAR, 2, NOW));
            tariff.given(published(), new TariffRevised(MONTH, DEAR, 2, NOW))
                    .when(new ReviseTariff(MONTH, CHEAP))
                    .then(new TariffRevised(MONTH, CHEAP, 3, NOW));
        }

        @Test
        void isQuietWithEqualTerms() {
            tariff.given(published()).when(new ReviseTariff(MONTH, CHEAP)).quiet();
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void takesItOffSaleOnce() {
            tariff.given(published()).when(new WithdrawTariff(MONTH)).then(withdrawn());
            tariff.given(published(), withdrawn()).when(new WithdrawTariff(MONTH)).quiet();
        }
    }

    @Nested
    class Reinstating {

        @Test
        void putsItBackOnSaleOnce() {
            tariff.given(published(), withdrawn())
                    .when(new ReinstateTariff(MONTH))
                    .then(new TariffReinstated(MONTH, NOW));
            tariff.given(published()).when(new ReinstateTariff(MONTH)).quiet();
        }
    }
}
