package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.roubles;

import io.veilbot.api.Refusal;
import io.veilbot.api.sales.CaseCommand.DecideCase;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseEvent.CaseDecided;
import io.veilbot.api.sales.CaseEvent.CaseOpened;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.command.Decisions;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseTest {

    private static final CaseId ID = CaseId.derivedFrom(CaseKind.PAYMENT_MISMATCH, "payment-1");
    private final Decisions<Case> cases = new Decisions<>(Case.class);

    private static OpenCase open() {
        return new OpenCase(
                ID, CaseKind.PAYMENT_MISMATCH, "payment-1", "too little", Optional.of(roubles(1)));
    }

    private static CaseOpened opened() {
        var stake = Optional.of(roubles(1));
        return new CaseOpened(ID, CaseKind.PAYMENT_MISMATCH, "payment-1", "too little", stake, NOW);
    }

    private static CaseDecided refundDecided() {
        return new CaseDecided(ID, Decision.REFUND, "asked", NOW);
    }

    @Nested
    class Opening {

        @Test
        void opensOnce() {
            cases.given().when(open()).then(opened());
            cases.given(opened()).when(open()).quiet();
        }

        @Test
        void doesNotReopenWhatWasDecided() {
            cases.given(opened(), refundDecided()).when(open()).quiet();
        }
    }

    @Nested
    class Deciding {

        @Test
        void decidesOnce() {
            cases.given(opened())
                    .when(new DecideCase(ID, Decision.REFUND, "asked"))
                    .then(refundDecided());
        }

        @Test
        void isQuietAboutTheSameDecision() {
            cases.given(opened(), refundDecided())
                    .when(new DecideCase(ID, Decision.REFUND, "second click"))
                    .quiet();
        }

        @Test
        void refusesAnotherDecision() {
            cases.given(opened(), refundDecided())
                    .when(new DecideCase(ID, Decision.ACCEPT, "changed my mind"))
                    .refused(Refusal.ALREADY_DECIDED);
        }

        @Test
        void refusesACaseThatNobodyOpened() {
            cases.given().when(new DecideCase(ID, Decision.ACCEPT, "?")).refused(Refusal.UNKNOWN);
        }
    }
}
