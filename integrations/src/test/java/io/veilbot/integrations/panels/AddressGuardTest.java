package io.veilbot.integrations.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(new AddressGuard(false, List.of()).admit(host)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "8.8.8.8", "[2a02:5180::1]", "100.128.0.1"})
    void letsThePublicNetworkBe(String host) {
        assertThat(new AddressGuard(false, List.of()).admit(host)).isPresent();
    }

    @Test
    void allowsThisMachineOnlyWhenTold() {
        assertThat(new AddressGuard(true, List.of()).admit("127.0.0.1")).isPresent();
        assertThat(new AddressGuard(true, List.of()).admit("10.0.0.1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.8.0.7, 10.8.0.0/24, true",
        "10.8.1.7, 10.8.0.0/24, false",
        "10.8.1.7, 10.8.0.0/23, true",
        "10.8.0.7, 10.8.0.7, true",
        "10.8.0.8, 10.8.0.7, false",
        "127.0.0.1, 127.0.0.1, true",
        "[fd00::5], fd00::/64, true",
        "[fd00:1::5], fd00::/64, false",
        "10.8.0.7, ::/0, false"
    })
    void letsOurOwnNetworksBe(String host, String own, boolean admitted) {
        var guard = new AddressGuard(false, List.of(own));
        assertThat(guard.admit(host).isPresent()).isEqualTo(admitted);
        assertThat(guard.admitOurs(host).isPresent()).isEqualTo(admitted);
    }

    @Test
    void keepsWhatIsSpokenInTheClearInOurOwnNetworks() {
        assertThat(new AddressGuard(true, List.of("10.8.0.0/24")).admitOurs("8.8.8.8")).isEmpty();
        assertThat(new AddressGuard(true, List.of()).admitOurs("127.0.0.1")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.8.0.0/33", "10.8.0.0/-1", "home", "10.8.0.0/x"})
    void doesNotGuessWhatANetworkIs(String own) {
        assertThatThrownBy(() -> new AddressGuard(false, List.of(own)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
