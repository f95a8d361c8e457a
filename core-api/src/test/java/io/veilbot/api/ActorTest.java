package io.veilbot.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.people.CustomerId;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void isStoredAsKindAndName() {
        assertThat(Actor.staff("anna")).hasToString("staff:anna");
        assertThat(Actor.system("purchase")).hasToString("system:purchase");
        assertThat(Actor.provider("yookassa")).hasToString("provider:yookassa");
        assertThat(Actor.customer(new CustomerId("customer-1"))).hasToString("customer:customer-1");
    }
}
