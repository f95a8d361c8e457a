package io.veilbot.app.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BuyingTest extends Story {

    @Test
    void givesOneKeyForOnePayment() {
        anna.opens().chooses("1 месяц").pays();

        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
        holdsOneKey(anna);
    }

    @Test
    void handsOverLinksThatWork() {
        anna.opens().buys("1 месяц");
        JsonNode handedOver = holdsOneKey(anna);
        String token = Person.token(handedOver);

        assertThat(outside.page("/c/" + token).statusCode()).isEqualTo(200);
        String list = outside.page("/sub/" + token).body();
        String key = Person.keyIn(handedOver).orElseThrow();
        assertThat(new String(Base64.getMimeDecoder().decode(list), UTF_8))
                .contains(key.substring(0, key.indexOf('#')));
    }

    @Test
    void givesNothingUntilMoneyHasMoved() {
        anna.opens().chooses("1 месяц").pays("decline");

        anna.sees("Деньги не списаны");
        theEventsOf(anna)
                .are("sales.payment-requested", "sales.invoice-opened", "sales.payment-declined");
        assertThat(panels.countOf(theEventsOf(anna).panelNames())).isZero();
    }

    @Test
    void findsMoneyThatNobodyReported() {
        anna.opens().chooses("1 месяц").pays("pay-lost");

        holdsOneKey(anna);
        assertThat(theEventsOf(anna).field("sales.payment-confirmed", "seenBy")).isEqualTo("POLL");
    }
}
