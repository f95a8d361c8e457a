package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Actor;
import io.veilbot.api.sales.PaymentCommand.RecordPaymentOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest extends Story {

    @Test
    void theSameNewsFiftyTimesIsOneGrant() {
        anna.opens().chooses("1 месяц").pays("pay-lost");
        JsonNode news = successOf(anna.checkout());

        IntStream.range(0, 50)
                .parallel()
                .forEach(time ->
                        assertThat(outside.posted("/callbacks/yookassa", news).statusCode())
                                .isEqualTo(200));

        holdsOneKey(anna);
        timePasses("PT1H");
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
    }

    @Test
    void twoDifferentPaymentsAtOnceAreTwoMonths() {
        String one = anna.opens().chooses("1 месяц").checkout();
        String other = anna.says("/buy").isOffered("1 месяц").chooses("1 месяц").checkout();
        assertThat(other).isNotEqualTo(one);

        Stream.of(one, other)
                .parallel()
                .forEach(checkout ->
                        outside.post("/sandbox/checkout/" + checkout + "/pay", Map.of()));

        Soon.so(
                "both are granted",
                () -> theEventsOf(anna).count("access.period-granted") == 2,
                () -> theEventsOf(anna).count("access.period-granted"));
        Instant began = theEventsOf(anna).firstTime("access.period-granted", "startsAt");
        Instant ends = theEventsOf(anna).time("access.period-granted", "endsAt");
        assertThat(ends).isEqualTo(aMonthAfter(aMonthAfter(began)));
        holdsOneKey(anna);
        assertThat(theEventsOf(anna).count("access.period-granted")).isEqualTo(2);
    }

    private static Instant aMonthAfter(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).plusMonths(1).toInstant();
    }

    private JsonNode successOf(String checkout) {
        JsonNode payment = outside.get("/sandbox/checkout/" + checkout);
        return new ObjectMapper()
                .createObjectNode()
                .put("type", "notification")
                .put("event", "payment.succeeded")
                .set("object", payment);
    }

    @Test
    void moneyAfterTheEndIsStillMoney() {
        anna.opens().chooses("1 месяц");
        theShopBelievesItExpired(anna);
        anna.sees("Время на оплату вышло");

        anna.pays();

        holdsOneKey(anna);
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-expired",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
    }

    private void theShopBelievesItExpired(Person person) {
        var payment =
                new PaymentId(theEventsOf(person).field("sales.payment-requested", "payment"));
        var expired = new PaymentOutcome.Expired(person.checkout());
        happens(new RecordPaymentOutcome(payment, expired, SeenBy.POLL), Actor.system("story"));
    }

    @ParameterizedTest
    @CsvSource({"lie-amount, 298.99", "lie-amount, 299.01", "other-currency, USD"})
    void otherMoneyThanAgreedIsACaseAndNoAccess(String fault, String value) {
        anna.opens().chooses("1 месяц");
        theProviderSays(fault, value);

        anna.pays();

        anna.sees("не совсем так, как договаривались");
        theEventsOf(anna)
                .are("sales.payment-requested", "sales.invoice-opened", "sales.payment-mismatched");
        String payment = theEventsOf(anna).field("sales.payment-requested", "payment");
        String kind =
                Soon.there("a case", () -> theEventsOf(anna).caseAbout(payment), () -> payment);
        assertThat(kind).isEqualTo("PAYMENT_MISMATCH");
    }
}
