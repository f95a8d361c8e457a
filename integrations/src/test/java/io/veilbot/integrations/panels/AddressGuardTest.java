package io.veilbot.integrations.panels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::ffff:10.0.0.1]",
                "[::ffff:127.0.0.1]",
                "fe80::1",
                "fd00:ec2::254",
                "fc00::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "::",
                "no-such-host.invalid"
            })
    void keepsOutOfOurOwnNetwork(String host) {
        assertThat(new AddressGuard(false).admit(host)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "8.8.8.8", "[2a02:5180::1]", "100.128.0.1"})
    void letsThePublicNetworkBe(String host) {
        assertThat(new AddressGuard(false).admit(host)).isPresent();
    }

    @Test
    void allowsThisMachineOnlyWhenTold() {
        assertThat(new AddressGuard(true).admit("127.0.0.1")).isPresent();
        assertThat(new AddressGuard(true).admit("10.0.0.1")).isEmpty();
    }
}
