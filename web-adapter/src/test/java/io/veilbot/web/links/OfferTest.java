package io.veilbot.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTest {

    private static final String KNOWN = "trojan://secret@203.0.113.7:443?sni=vpn.example#One";

    @Test
    void aLinkOfAnUnknownFormIsNotSaidToBeOnItsWay() {
        assertThat(Offer.of(Kept.with("wonder://203.0.113.7"), Kept.BEFORE))
                .isEqualTo(new Offer(List.of(), "foreign"));
    }

    @Test
    void itKeepsNoOtherKeyFromItsOwner() {
        var offer = Offer.of(Kept.with("wonder://203.0.113.7", KNOWN), Kept.BEFORE);

        assertThat(offer.keys()).hasSize(1);
        assertThat(offer.why()).isEmpty();
    }
}
