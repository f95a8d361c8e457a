package io.veilbot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    private static final CustomerId ANNA = new CustomerId("customer-1");

    @ParameterizedTest
    @ValueSource(strings = {"payment-1", "payment-a_B-9", "payment-6f1c2d3e"})
    void acceptsPrefixAndName(String value) {
        assertThatCode(() -> new PaymentId(value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "payment",
                "payments-1",
                "key-1",
                "PAYMENT-1",
                "payment-1 ",
                "payment-1\n",
                "payment-ж",
                "payment-1/2",
                "payment-'; DROP TABLE payments"
            })
    void refusesEverythingElse(String value) {
        assertThatThrownBy(() -> new PaymentId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsAtMostAHundredCharacters() {
        String longest = "payment-" + "a".repeat(92);
        assertThat(new PaymentId(longest).value()).hasSize(100);
        assertThatThrownBy(() -> new PaymentId(longest + "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusalDoesNotRepeatWhatWasGiven() {
        assertThatThrownBy(() -> new PaymentId("Anna Ivanova")).hasMessage("not a payment id");
    }

    @Test
    void theSamePartsGiveTheSameId() {
        assertThat(Identifier.derive("grant", "a", 1))
                .isEqualTo(Identifier.derive("grant", "a", 1));
        assertThat(SubscriptionId.of(ANNA, 1)).isEqualTo(SubscriptionId.of(ANNA, 1));
    }

    @Test
    void otherPartsGiveAnotherId() {
        assertThat(Set.of(Identifier.derive("grant", "a", "b"), Identifier.derive("grant", "ab")))
                .hasSize(2);
        assertThat(Identifier.derive("grant", "a", "b"))
                .isNotEqualTo(Identifier.derive("grant", "b", "a"))
                .isNotEqualTo(Identifier.derive("key", "a", "b").replaceFirst("key", "grant"));
    }

    @Test
    void derivedIdsAreForEver() {
        assertThat(SubscriptionId.of(ANNA, 1))
                .hasToString("subscription-2b40670b-59ab-3927-ac46-9e96bebf3517");
        assertThat(PaymentId.derivedFrom(ANNA, "card-7"))
                .hasToString("payment-04a31097-1cd0-3b27-afb3-e9b1fbc65bfa");
        assertThat(GrantId.ofPayment(new PaymentId("payment-1")))
                .hasToString("grant-011d5bcb-afd9-38b5-8579-967744297f8b");
        assertThat(CaseId.derivedFrom(CaseKind.PAYMENT_MISMATCH, "payment-1"))
                .hasToString("case-c98c0547-c383-3b2e-ab36-0709af08ba3e");
    }

    @Test
    void everyServerAndGenerationHasAKeyOfItsOwn() {
        var ids = new HashSet<KeyId>();
        for (int server = 1; server <= 20; server++) {
            for (int generation = 1; generation <= 20; generation++) {
                var at = new ServerId("server-" + server);
                ids.add(KeyId.of(SubscriptionId.of(ANNA, 1), at, generation));
            }
        }
        assertThat(ids).hasSize(400);
    }

    @Test
    void aKeyIsKnownOnItsPanelByItsId() {
        assertThat(new KeyId("key-6f1c").panelName()).isEqualTo("veil-6f1c");
    }
}
