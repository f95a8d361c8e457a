package io.veilbot.integrations.yookassa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceRangesTest {

    @Test
    void filtersSourcesOnlyWhenTold() {
        var filtered =
                new SourceRanges(List.of("185.71.76.0/27", "77.75.156.11", "2a02:5180::/32"));

        assertThat(new SourceRanges(List.of()).admit(InetAddress.ofLiteral("203.0.113.1")))
                .isTrue();
        assertThat(filtered.admit(InetAddress.ofLiteral("185.71.76.31"))).isTrue();
        assertThat(filtered.admit(InetAddress.ofLiteral("185.71.76.32"))).isFalse();
        assertThat(filtered.admit(InetAddress.ofLiteral("77.75.156.11"))).isTrue();
        assertThat(filtered.admit(InetAddress.ofLiteral("2a02:5180:1::1"))).isTrue();
        assertThat(filtered.admit(InetAddress.ofLiteral("2a02:5181::1"))).isFalse();
    }
}
