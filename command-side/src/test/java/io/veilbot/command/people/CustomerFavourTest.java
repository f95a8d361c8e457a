package io.veilbot.command.people;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.people.CustomerWords.FIRST;
import static io.veilbot.command.people.CustomerWords.SECOND;
import static io.veilbot.command.people.CustomerWords.TRIAL;
import static io.veilbot.command.people.CustomerWords.claim;
import static io.veilbot.command.people.CustomerWords.claimed;
import static io.veilbot.command.people.CustomerWords.personal;
import static io.veilbot.command.people.CustomerWords.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Refusal;
import io.veilbot.api.people.CustomerCommand.GrantVip;
import io.veilbot.api.people.CustomerCommand.SetPersonalDiscount;
import io.veilbot.api.people.CustomerCommand.TakeNote;
import io.veilbot.api.people.CustomerCommand.WithdrawVip;
import io.veilbot.api.people.CustomerEvent;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.NoteTaken;
import io.veilbot.api.people.CustomerEvent.PersonalDiscountSet;
import io.veilbot.api.people.CustomerEvent.VipGranted;
import io.veilbot.api.people.CustomerEvent.VipWithdrawn;
import io.veilbot.api.people.NoteId;
import io.veilbot.command.Decisions;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody gets without paying for it. */
class CustomerFavourTest {

    private static final PersonalKeys ONE_KEY = _ -> 1;
    private static final CustomerBlocked BLOCKED = new CustomerBlocked(ANNA, "fraud", NOW);
    private static final VipGranted VIP = new VipGranted(ANNA, "a friend", NOW);
    private static final VipWithdrawn NO_VIP = new VipWithdrawn(ANNA, "moved away", NOW);

    private final Decisions<Customer> customer = new Decisions<>(Customer.class, ONE_KEY, TRIAL);

    @Nested
    class TheTrial {

        @Test
        void isGrantedAsItIsGivenToday() {
            customer.given(registered()).when(claim(FIRST)).then(claimed());
        }

        @Test
        void isQuietWhenTappedTwice() {
            customer.given(registered(), claimed()).when(claim(FIRST)).quiet();
        }

        @Test
        void isRefusedForAnotherSubscription() {
            customer.given(registered(), claimed())
                    .when(claim(SECOND))
                    .refused(Refusal.TRIAL_ALREADY_USED);
        }

        @Test
        void isRefusedToWhoeverIsBlocked() {
            customer.given(registered(), BLOCKED)
                    .when(claim(FIRST))
                    .refused(Refusal.CUSTOMER_BLOCKED);
        }
    }

    @Nested
    class BeingVip {

        private final GrantVip grant = new GrantVip(ANNA, "a friend");
        private final WithdrawVip withdraw = new WithdrawVip(ANNA, "moved away");

        @Test
        void beginsOnce() {
            customer.given(registered()).when(grant).then(VIP);
            customer.given(registered(), VIP).when(grant).quiet();
        }

        @Test
        void endsOnce() {
            customer.given(registered(), VIP).when(withdraw).then(NO_VIP);
            customer.given(registered(), VIP, NO_VIP).when(withdraw).quiet();
            customer.given(registered()).when(withdraw).quiet();
        }

        @Test
        void canBeginAgain() {
            customer.given(registered(), VIP, NO_VIP).when(grant).then(VIP);
        }
    }

    @Nested
    class ThePersonalDiscount {

        private static PersonalDiscountSet set(int percent) {
            return new PersonalDiscountSet(ANNA, percent, "a friend", NOW);
        }

        private static SetPersonalDiscount to(int percent) {
            return new SetPersonalDiscount(ANNA, percent, "a friend");
        }

        @Test
        void isSetOnce() {
            customer.given(registered()).when(to(20)).then(set(20));
            customer.given(registered(), set(20)).when(to(20)).quiet();
        }

        @Test
        void canChangeAndEnd() {
            customer.given(registered(), set(20)).when(to(100)).then(set(100));
            customer.given(registered(), set(20)).when(to(0)).then(set(0));
            customer.given(registered(), set(20), set(0)).when(to(0)).quiet();
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 101})
        void isAShareOfThePrice(int percent) {
            assertThatThrownBy(() -> to(percent)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void isWhatTheCheckoutReads() {
            Customer anna = new Customer();
            for (CustomerEvent event : List.of(registered(), set(20), set(35))) {
                anna.on(event);
            }
            assertThat(anna.personalDiscount()).isEqualTo(35);
        }
    }

    @Nested
    class ANote {

        private final NoteId first = NoteId.of(ANNA, "1");
        private final NoteTaken taken = new NoteTaken(ANNA, first, personal("rang twice"), NOW);

        @Test
        void isTakenAsOftenAsItIsWritten() {
            var second = NoteId.of(ANNA, "2");
            customer.given(registered(), taken)
                    .when(new TakeNote(ANNA, second, personal("rang twice")))
                    .then(new NoteTaken(ANNA, second, personal("rang twice"), NOW));
        }

        @Test
        void isTakenOnceHoweverOftenItIsSent() {
            var take = new TakeNote(ANNA, first, personal("rang twice"));
            customer.given(registered()).when(take).then(taken);
            customer.given(registered(), taken).when(take).quiet();
        }
    }
}
