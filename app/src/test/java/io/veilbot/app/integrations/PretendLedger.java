package io.veilbot.app.integrations;

import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the payments and languages it was told of, and nothing else. */
final class PretendLedger implements Queries {

    static final CustomerId CUSTOMER = new CustomerId("customer-1");
    static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(CUSTOMER, 1);
    static final Money PRICE = Money.parse("299.00", Currency.RUB);

    final Map<PaymentId, PaymentStatus> known = new ConcurrentHashMap<>();
    final Map<CustomerId, Language> languages = new ConcurrentHashMap<>();

    @Override
    public <R> R ask(Query<R> query) {
        return find(query).orElseThrow();
    }

    @Override
    public <R> Optional<R> find(Query<R> query) {
        return switch (query) {
            case FindPayment(PaymentId payment) ->
                    Optional.ofNullable(known.get(payment))
                            .map(status -> query.answerType().cast(view(payment, status)));
            case FindCustomer(CustomerId customer) ->
                    Optional.ofNullable(languages.get(customer))
                            .map(language -> query.answerType().cast(person(customer, language)));
            default -> Optional.empty();
        };
    }

    private static CustomerView person(CustomerId customer, Language language) {
        return new CustomerView(
                customer,
                "1001",
                "Anna",
                language,
                false,
                false,
                false,
                0,
                false,
                false,
                Optional.empty(),
                Instant.EPOCH);
    }

    static Offer offer() {
        var terms =
                new Terms(
                        Map.of(Language.RU, "Месяц", Language.EN, "Month"),
                        AccessPeriod.days(30),
                        Allowance.UNLIMITED,
                        new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.ALL, 0),
                        List.of(PRICE),
                        List.of(),
                        1);
        return Offer.atListPrice(new TariffId("tariff-month"), 1, terms, PRICE);
    }

    private static PaymentView view(PaymentId payment, PaymentStatus status) {
        return new PaymentView(
                payment,
                CUSTOMER,
                SUBSCRIPTION,
                false,
                offer(),
                new PaymentMethod("pretend"),
                status,
                "",
                new Money(0, Currency.RUB),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Instant.EPOCH);
    }
}
