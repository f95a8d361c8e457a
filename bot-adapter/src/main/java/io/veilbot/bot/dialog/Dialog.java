package io.veilbot.bot.dialog;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Language;
import io.veilbot.api.people.CustomerCommand;
import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import io.veilbot.api.people.CustomerCommand.RecordBotUnblocked;
import io.veilbot.api.people.CustomerId;
import io.veilbot.bot.card.Turns;
import io.veilbot.bot.poll.UpdateHandler;
import io.veilbot.bot.screen.RefusalScreen;
import io.veilbot.bot.telegram.Messenger;
import io.veilbot.bot.text.Texts;

/** Takes every update to whoever answers it. */
final class Dialog implements UpdateHandler {
    private final UpdateReader reader;
    private final Talk talk;
    private final Taps taps;
    private final Guests guests;
    private final Turns turns;
    private final StarTill till;
    private final Consents consents;
    private final Commands commands;
    private final Messenger messenger;

    Dialog(
            UpdateReader reader,
            Talk talk,
            Taps taps,
            Guests guests,
            Turns turns,
            StarTill till,
            Consents consents,
            Commands commands,
            Messenger messenger) {
        this.reader = reader;
        this.talk = talk;
        this.taps = taps;
        this.guests = guests;
        this.turns = turns;
        this.till = till;
        this.consents = consents;
        this.commands = commands;
        this.messenger = messenger;
    }

    @Override
    public void handle(String json) {
        switch (reader.read(json)) {
            case Incoming.Said said -> inTurn(said.person(), () -> talk.hear(said));
            case Incoming.Tapped tap -> inTurn(tap.person(), () -> taps.feel(tap));
            case Incoming.Barred barred -> bar(barred);
            case Incoming.Paid paid -> till.take(paid.stars());
            case Incoming.PaidBack back -> till.giveBack(back.stars());
            case Incoming.WantsToPay asked -> consents.answer(asked);
            case Incoming.Nothing _ -> {}
        }
    }

    /** What is shown in answer is not drawn over by what the shop tells at the same moment. */
    private void inTurn(Person person, Runnable answer) {
        turns.take(guests.idOf(person), answer);
    }

    /** Sent beside the card, which may be what does not work. Once; the update is set aside. */
    @Override
    public void apologise(String json) {
        switch (reader.read(json)) {
            case Incoming.Said said -> apologise(said.person());
            case Incoming.Tapped tap -> apologise(tap.person());
            case Incoming.Paid paid -> apologise(paid.person());
            case Incoming.PaidBack _,
                    Incoming.WantsToPay _,
                    Incoming.Barred _,
                    Incoming.Nothing _ -> {}
        }
    }

    private void apologise(Person person) {
        Language language = person.language();
        messenger.send(person.telegramId(), RefusalScreen.sorry(Texts.in(language)));
    }

    private void bar(Incoming.Barred barred) {
        guests.welcome(barred.person(), "");
        CustomerId customer = guests.idOf(barred.person());
        CustomerCommand record =
                barred.blocked()
                        ? new RecordBotBlocked(customer)
                        : new RecordBotUnblocked(customer);
        commands.send(record, Actor.customer(customer));
    }
}
