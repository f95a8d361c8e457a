package io.veilbot.bot.screen;

import io.veilbot.api.Refusal;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A no, in three parts: what happened; the money is safe; what now, with one button. */
public final class RefusalScreen {
    private RefusalScreen() {}

    public static Screen of(
            Texts texts, Refusal refusal, Optional<PaymentId> payment, Places places) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.say("refusal." + refusal + ".what"));
        parts.add(texts.say("refusal.money"));
        parts.add(texts.say("refusal." + refusal + ".next"));
        payment.map(Figures::number).ifPresent(n -> parts.add(texts.say("order.number", n)));
        return new Screen(String.join("\n\n", parts), List.of(wayOut(texts, refusal, places)));
    }

    /** Something of ours failed, and trying again by itself did not help. */
    public static Screen sorry(Texts texts) {
        String html =
                String.join(
                        "\n\n",
                        texts.say("sorry.what"),
                        texts.say("sorry.money"),
                        texts.say("sorry.next"));
        return new Screen(html, List.of(List.of(Buttons.tariffs(texts))));
    }

    private static List<Button> wayOut(Texts texts, Refusal refusal, Places places) {
        return switch (refusal) {
            case CUSTOMER_BLOCKED -> places.supportOrHelp(texts);
            case NOT_YOURS, ALREADY_DECIDED -> List.of(Buttons.keys(texts));
            case TARIFF_WITHDRAWN,
                    NO_PRICE_IN_CURRENCY,
                    METHOD_NOT_OFFERED,
                    CUSTOMER_UNKNOWN,
                    SERVER_FULL,
                    SERVER_NOT_AVAILABLE,
                    NO_SERVER_FOR_TARIFF,
                    SUBSCRIPTION_ENDED,
                    TRIAL_ALREADY_USED,
                    REFERRAL_NOT_ALLOWED,
                    PROMO_UNKNOWN,
                    PROMO_USED_UP,
                    PROMO_EXPIRED,
                    GIFT_UNKNOWN,
                    GIFT_USED,
                    NOTHING_TO_REFUND,
                    REFUND_TOO_LARGE,
                    NEEDS_ANOTHER_PERSON,
                    SERVER_IN_USE,
                    ERASED,
                    UNKNOWN ->
                    List.of(Buttons.tariffs(texts));
        };
    }
}
