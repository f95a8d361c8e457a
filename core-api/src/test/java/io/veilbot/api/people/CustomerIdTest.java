package io.veilbot.api.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIdTest {

    private static final byte[] KEY = "a key of this shop".getBytes(UTF_8);

    @Test
    void onePersonIsOneStreamForEver() {
        assertThat(CustomerId.ofTelegram(4711, KEY))
                .hasToString("customer-fd7674616d338f85e71bb927d853bda5");
    }

    @Test
    void anotherShopKnowsThePersonByAnotherId() {
        assertThat(CustomerId.ofTelegram(4711, KEY))
                .isNotEqualTo(CustomerId.ofTelegram(4711, "another".getBytes(UTF_8)));
    }

    @Test
    void theTelegramIdIsNotInIt() {
        var ids = new HashSet<CustomerId>();
        for (long telegramId = 7_000_000_000L; telegramId < 7_000_001_000L; telegramId++) {
            CustomerId id = CustomerId.ofTelegram(telegramId, KEY);
            assertThat(id.value()).matches("customer-[0-9a-f]{32}");
            assertThat(id.value()).doesNotContain(Long.toString(telegramId));
            ids.add(id);
        }
        assertThat(ids).hasSize(1_000);
    }

    @Test
    void theCodeOfALinkLeadsBackToWhoeverSharedIt() {
        CustomerId anna = CustomerId.ofTelegram(4711, KEY);
        assertThat(anna.referralCode())
                .isEqualTo("ref_fd7674616d338f85e71bb927d853bda5")
                .hasSizeLessThanOrEqualTo(64);
        assertThat(CustomerId.ofReferralCode(anna.referralCode())).contains(anna);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ref_",
                "ref_1",
                "gift_fd7674616d338f85e71bb927d853bda5",
                "ref_FD7674616D338F85E71BB927D853BDA5",
                "ref_fd7674616d338f85e71bb927d853bda5 ",
                "ref_fd7674616d338f85e71bb927d853bda55"
            })
    void whateverElseFollowsStartIsNobodysCode(String startParameter) {
        assertThat(CustomerId.ofReferralCode(startParameter)).isEmpty();
    }
}
