package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentId;
import java.util.Optional;

/** Whom money goes back to, for providers that send it to a person in Telegram. */
public interface Payees {

    /** Telegram's number of whoever bought; empty once nothing personal can be read any more. */
    Optional<Long> telegramOf(PaymentId payment);
}
