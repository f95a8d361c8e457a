package io.veilbot.command.sales;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.PRICE;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;
import static io.veilbot.command.sales.RenewalWords.END;

import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.catalog.TariffEvent.TariffPublished;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.command.Decisions;
import io.veilbot.command.access.Subscription;
import io.veilbot.command.catalog.Tariff;
import io.veilbot.command.people.Customer;
import org.junit.jupiter.api.BeforeEach;

/** Anna has access until {@link RenewalWords#END}, and what she bought is on sale. */
abstract class RenewalRoom {

    final OtherStreams others = new OtherStreams();
    final Decisions<Renewal> renewal = new Decisions<>(Renewal.class);

    @BeforeEach
    void annaHasAccessUntilTheEnd() {
        var fixture = renewal.fixture();
        fixture.registerAnnotatedCommandHandler(
                new Renewing(
                        fixture.getRepository(),
                        others.of(Payment.class),
                        others.of(Tariff.class),
                        others.of(Customer.class),
                        others.of(Subscription.class)));
        var some = new PersonalText(ANNA, "42");
        others.happened(MONTH, new TariffPublished(MONTH, termsAt(PRICE), NOW));
        others.happened(ANNA, new CustomerRegistered(ANNA, some, some, Language.RU, "", NOW));
        others.happened(
                SUBSCRIPTION,
                new SubscriptionOpened(SUBSCRIPTION, ANNA, some, NOW),
                new EndOverridden(SUBSCRIPTION, ANNA, END, "a sample", NOW));
    }
}
