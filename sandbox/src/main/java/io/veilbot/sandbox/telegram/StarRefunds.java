package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;

/** Gives Stars back: whole payments, once. */
final class StarRefunds {
    private final Memory memory;
    private final MessageWire wire;
    private final TelegramFaults faults;

    StarRefunds(Memory memory, MessageWire wire, TelegramFaults faults) {
        this.memory = memory;
        this.wire = wire;
        this.faults = faults;
    }

    void offer(BotMethods to) {
        to.add("refundStarPayment", this::refund);
    }

    private JsonNode refund(Parameters p) {
        String charge = p.text("telegram_payment_charge_id");
        var payment = memory.stars.payment(charge);
        if (payment == null || payment.person() != p.number("user_id", 0)) {
            throw ApiError.badRequest("CHARGE_NOT_FOUND");
        }
        if (memory.stars.refunded(charge)) {
            throw ApiError.badRequest("CHARGE_ALREADY_REFUNDED");
        }
        give(payment);
        return Wire.TRUE;
    }

    void give(StarLedger.Transaction payment) {
        memory.record(told(payment));
    }

    /** The chat shows it, and the bot is told as well, whoever asked for the refund. */
    private Fact told(StarLedger.Transaction payment) {
        ObjectNode details =
                Json.object().put("currency", "XTR").put("total_amount", payment.stars());
        details.put("invoice_payload", payment.payload());
        details.put("telegram_payment_charge_id", payment.charge());
        long update = memory.updates.nextId();
        Person person = memory.people.play(payment.person());
        var text =
                FormattedText.said(
                        person.reads("You received a refund of ⭐️", "Вам вернули ⭐️")
                                + payment.stars());
        Message message =
                Message.ofPerson(
                                memory.chats.nextId(), payment.person(), memory.now(), update, text)
                        .withService("refunded_payment", details);
        Fact fact = Fact.of("refundStarPayment").keep(message);
        if (!faults.on("lost-payment", String.valueOf(person.id()))) {
            fact.update(Deeds.update(update, "message", wire.message(message)));
        }
        return fact.transaction(payment.returned(memory.now()));
    }
}
