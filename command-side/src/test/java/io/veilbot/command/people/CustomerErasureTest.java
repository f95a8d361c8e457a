package io.veilbot.command.people;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.people.CustomerWords.FIRST;
import static io.veilbot.command.people.CustomerWords.SECOND;
import static io.veilbot.command.people.CustomerWords.TRIAL;
import static io.veilbot.command.people.CustomerWords.claim;
import static io.veilbot.command.people.CustomerWords.claimed;
import static io.veilbot.command.people.CustomerWords.erased;
import static io.veilbot.command.people.CustomerWords.register;
import static io.veilbot.command.people.CustomerWords.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Command;
import io.veilbot.api.Language;
import io.veilbot.api.Refusal;
import io.veilbot.api.people.CustomerCommand.ChooseLanguage;
import io.veilbot.api.people.CustomerCommand.EraseCustomer;
import io.veilbot.api.people.CustomerCommand.GrantVip;
import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import io.veilbot.api.people.CustomerCommand.SetPersonalDiscount;
import io.veilbot.api.people.CustomerCommand.UnblockCustomer;
import io.veilbot.api.people.CustomerEvent;
import io.veilbot.api.people.CustomerEvent.BotBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.PersonalDiscountSet;
import io.veilbot.api.people.CustomerEvent.VipGranted;
import io.veilbot.command.Decisions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody is forgotten, and may come back. */
class CustomerErasureTest {

    private static final EraseCustomer ERASE = new EraseCustomer(ANNA, "asked for it");
    private static final CustomerBlocked BLOCKED = new CustomerBlocked(ANNA, "fraud", NOW);

    /** How many keys Anna has had. */
    private int keys = 1;

    private final PersonalKeys renewal = _ -> keys;
    private final Decisions<Customer> customer = new Decisions<>(Customer.class, renewal, TRIAL);

    private static Customer after(CustomerEvent... events) {
        var anna = new Customer();
        Stream.of(events).forEach(anna::on);
        return anna;
    }

    @Test
    void isForgottenOnce() {
        customer.given(registered()).when(ERASE).then(erased());
        customer.given(registered(), erased()).when(ERASE).quiet();
    }

    @Test
    void isForgottenAgainInTheNextLife() {
        customer.given(registered(), erased(), registered()).when(ERASE).then(erased());
    }

    static Stream<Command> everythingButRegistering() {
        return Stream.of(CustomerTest.everythingElse())
                .filter(command -> !(command instanceof EraseCustomer));
    }

    @ParameterizedTest
    @MethodSource("everythingButRegistering")
    void refusesWhoeverWasErased(Command command) {
        customer.given(registered(), BLOCKED, erased()).when(command).refused(Refusal.ERASED);
    }

    @Test
    void buysNothingWhileErased() {
        assertThatThrownBy(() -> after(registered(), erased()).mustBeAllowedToBuy())
                .hasMessage("ERASED");
        assertThatCode(() -> after(registered(), erased(), registered()).mustBeAllowedToBuy())
                .doesNotThrowAnyException();
    }

    @Nested
    class ComingBack {

        @Test
        void isRefusedUntilThereIsANewKey() {
            keys = 1;
            customer.given(registered(), erased()).when(register()).refused(Refusal.ERASED);
            keys = 2;
            customer.given(registered(), erased()).when(register()).then(registered());
            customer.given(registered(), erased(), registered(), erased())
                    .when(register())
                    .refused(Refusal.ERASED);
        }

        @Test
        void happensOncePerLife() {
            keys = 2;
            customer.given(registered(), erased(), registered()).when(register()).quiet();
        }

        @Test
        void doesNotBringTheTrialBack() {
            var returned = new Object[] {registered(), claimed(), erased(), registered()};
            customer.given(returned).when(claim(FIRST)).refused(Refusal.TRIAL_ALREADY_USED);
            customer.given(returned).when(claim(SECOND)).refused(Refusal.TRIAL_ALREADY_USED);
        }

        @Test
        void leavesTheTrialToWhoeverNeverHadIt() {
            customer.given(registered(), erased(), registered()).when(claim(FIRST)).then(claimed());
        }

        @Test
        void bringsNoFavourBack() {
            var vip = new VipGranted(ANNA, "a friend", NOW);
            var discount = new PersonalDiscountSet(ANNA, 20, "a friend", NOW);
            var returned = new Object[] {registered(), vip, discount, erased(), registered()};
            customer.given(returned).when(new GrantVip(ANNA, "a friend")).then(vip);
            customer.given(returned).when(new SetPersonalDiscount(ANNA, 0, "")).quiet();
            assertThat(after(registered(), discount, erased(), registered()).personalDiscount())
                    .isZero();
        }

        @Test
        void beginsWithTheLanguageSpokenNowAndAnOpenChat() {
            var returned =
                    new Object[] {registered(), new BotBlocked(ANNA, NOW), erased(), registered()};
            customer.given(returned).when(new ChooseLanguage(ANNA, Language.RU)).quiet();
            customer.given(returned)
                    .when(new RecordBotBlocked(ANNA))
                    .then(new BotBlocked(ANNA, NOW));
        }

        @Test
        void doesNotUndoWhatStaffForbade() {
            assertThatThrownBy(() ->
                            after(registered(), BLOCKED, erased(), registered())
                                    .mustBeAllowedToBuy())
                    .hasMessage("CUSTOMER_BLOCKED");
            customer.given(registered(), erased(), registered())
                    .when(new UnblockCustomer(ANNA, "sorry"))
                    .quiet();
        }
    }
}
