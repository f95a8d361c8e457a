package io.veilbot.app.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import org.junit.jupiter.api.Test;

/** From wanting to having, in one message. */
class BuyingInTheChatTest extends Conversation {
    @Test
    void sellsAKeyInTwoTapsAndOneMessage() {
        chris.say("/start ref_abc");
        JsonNode menu = chris.card("A fast VPN");
        chris.press("1 month");
        chris.press("1 month", menu.path("id").asLong());
        JsonNode order = chris.card("opens the payment page");
        assertThat(order.path("buttons").get(0).path("label").asText()).isEqualTo("Pay 299 ₽ ↗");
        assertThat(shop.payments()).hasSize(1);

        shop.confirm(shop.payments().getFirst());
        chris.card("Paid");
        shop.deliver(shop.payments().getFirst());
        JsonNode key = chris.card("Your key is ready");

        assertThat(key.path("id")).isEqualTo(menu.path("id"));
        assertThat(key.path("photo").asBoolean()).isTrue();
        assertThat(key.path("text").asText()).contains(PretendedShop.LINK);
        assertThat(chris.fromBot()).hasSize(1);
        assertThat(shop.commands).filteredOn(RegisterCustomer.class::isInstance).hasSize(1);
        assertThat(shop.commands)
                .filteredOn(RequestPayment.class::isInstance)
                .extracting(command -> ((RequestPayment) command).payment())
                .containsOnly(shop.payments().getFirst().payment());

        chris.press("Help");
        chris.card("Connecting.");
        assertThat(chris.fromBot()).hasSize(2);
        assertThat(chris.fromBot().getFirst().path("photo").asBoolean()).isTrue();
    }

    @Test
    void pointsAtAKeyThatCameLate() {
        buy();
        now.set(PretendedShop.NOW.plusSeconds(120));
        shop.deliver(shop.payments().getFirst());
        chris.card("Your key is ready ☝️");
        assertThat(chris.fromBot()).hasSize(2);
    }

    @Test
    void saysThatARenewalKeepsTheKeys() {
        buy();
        var first = shop.payments().getFirst();
        shop.deliver(first);
        chris.card("Your key is ready");
        chris.say("/buy");
        chris.card("How long");
        chris.press("1 month");
        chris.card("opens the payment page");
        var second =
                shop.payments().stream()
                        .filter(p -> !p.payment().equals(first.payment()))
                        .findFirst()
                        .orElseThrow();
        shop.confirm(second);
        shop.deliver(second);
        assertThat(chris.card("Extended").path("text").asText()).contains("22 January 2027");
        assertThat(chris.fromBot()).hasSize(2);
    }
}
