package io.veilbot.command.people;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.people.CustomerWords.FIRST;
import static io.veilbot.command.people.CustomerWords.personal;
import static io.veilbot.command.people.CustomerWords.register;
import static io.veilbot.command.people.CustomerWords.registered;

import io.veilbot.api.Command;
import io.veilbot.api.Language;
import io.veilbot.api.Refusal;
import io.veilbot.api.people.CustomerCommand.BlockCustomer;
import io.veilbot.api.people.CustomerCommand.ChooseLanguage;
import io.veilbot.api.people.CustomerCommand.ClaimTrial;
import io.veilbot.api.people.CustomerCommand.EraseCustomer;
import io.veilbot.api.people.CustomerCommand.GrantVip;
import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import io.veilbot.api.people.CustomerCommand.RecordBotUnblocked;
import io.veilbot.api.people.CustomerCommand.SetPersonalDiscount;
import io.veilbot.api.people.CustomerCommand.TakeNote;
import io.veilbot.api.people.CustomerCommand.UnblockCustomer;
import io.veilbot.api.people.CustomerCommand.WithdrawVip;
import io.veilbot.api.people.CustomerEvent.BotBlocked;
import io.veilbot.api.people.CustomerEvent.BotUnblocked;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerUnblocked;
import io.veilbot.api.people.CustomerEvent.LanguageChosen;
import io.veilbot.api.people.NoteId;
import io.veilbot.command.Decisions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerTest {

    private static final PersonalKeys ONE_KEY = _ -> 1;
    private final Decisions<Customer> customer =
            new Decisions<>(Customer.class, ONE_KEY, CustomerWords.TRIAL);

    @Nested
    class Registering {

        @Test
        void registersAtTheFirstMessage() {
            customer.given().when(register()).then(registered());
        }

        @Test
        void isQuietTheSecondTime() {
            customer.given(registered()).when(register()).quiet();
        }
    }

    static Command[] everythingElse() {
        return new Command[] {
            new ChooseLanguage(ANNA, Language.EN),
            new RecordBotBlocked(ANNA),
            new RecordBotUnblocked(ANNA),
            new BlockCustomer(ANNA, "fraud"),
            new UnblockCustomer(ANNA, "sorry"),
            new ClaimTrial(ANNA, FIRST),
            new GrantVip(ANNA, "a friend"),
            new WithdrawVip(ANNA, "a friend no more"),
            new SetPersonalDiscount(ANNA, 20, "a friend"),
            new TakeNote(ANNA, NoteId.of(ANNA, "1"), personal("rang twice")),
            new EraseCustomer(ANNA, "asked for it")
        };
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void refusesWhoeverNeverRegistered(Command command) {
        customer.given().when(command).refused(Refusal.CUSTOMER_UNKNOWN);
    }

    @Nested
    class ChoosingALanguage {

        @Test
        void changesTheLanguage() {
            customer.given(registered())
                    .when(new ChooseLanguage(ANNA, Language.EN))
                    .then(new LanguageChosen(ANNA, Language.EN, NOW));
        }

        @Test
        void isQuietAboutTheSameLanguage() {
            customer.given(registered()).when(new ChooseLanguage(ANNA, Language.RU)).quiet();
        }

        @Test
        void canChangeBack() {
            customer.given(registered(), new LanguageChosen(ANNA, Language.EN, NOW))
                    .when(new ChooseLanguage(ANNA, Language.RU))
                    .then(new LanguageChosen(ANNA, Language.RU, NOW));
        }
    }

    @Nested
    class BlockingTheBot {

        @Test
        void isRecordedOnce() {
            customer.given(registered())
                    .when(new RecordBotBlocked(ANNA))
                    .then(new BotBlocked(ANNA, NOW));
            customer.given(registered(), new BotBlocked(ANNA, NOW))
                    .when(new RecordBotBlocked(ANNA))
                    .quiet();
        }

        @Test
        void isUndoneOnce() {
            customer.given(registered(), new BotBlocked(ANNA, NOW))
                    .when(new RecordBotUnblocked(ANNA))
                    .then(new BotUnblocked(ANNA, NOW));
            customer.given(registered()).when(new RecordBotUnblocked(ANNA)).quiet();
        }
    }

    @Nested
    class BeingBlocked {

        @Test
        void happensOnce() {
            customer.given(registered())
                    .when(new BlockCustomer(ANNA, "fraud"))
                    .then(new CustomerBlocked(ANNA, "fraud", NOW));
            customer.given(registered(), new CustomerBlocked(ANNA, "fraud", NOW))
                    .when(new BlockCustomer(ANNA, "again"))
                    .quiet();
        }

        @Test
        void endsOnce() {
            customer.given(registered(), new CustomerBlocked(ANNA, "fraud", NOW))
                    .when(new UnblockCustomer(ANNA, "sorry"))
                    .then(new CustomerUnblocked(ANNA, "sorry", NOW));
            customer.given(registered()).when(new UnblockCustomer(ANNA, "sorry")).quiet();
        }
    }
}
