package io.veilbot.integrations.panels;

import io.veilbot.api.Commands;
import io.veilbot.api.Vault;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Rounds;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkSettings;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys on panels, of whichever kinds there are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PanelSettings.class)
public class PanelsConfiguration {

    @Bean
    AddressGuard addressGuard(PanelSettings settings) {
        return new AddressGuard(settings.allowLoopback(), settings.ownNetworks());
    }

    @Bean
    Panels panels(ObjectProvider<VpnPanel> panels) {
        return new Panels(panels.orderedStream().toList());
    }

    @Bean
    LiveCheck liveCheck(Panels panels, AddressGuard guard) {
        return new LiveCheck(panels, guard);
    }

    @Bean
    PanelGate panelGate(Clock clock) {
        return new PanelGate(clock);
    }

    @Bean
    PanelBook panelBook(JdbcClient jdbc, Vault vault) {
        return new PanelBook(jdbc, vault);
    }

    @Bean
    PanelCalls panelCalls(PanelBook book, Panels panels, PanelGate gate) {
        return new PanelCalls(book, panels, gate);
    }

    @Bean
    PanelKeeper panelKeeper(PanelBook book, WorkDesk desk) {
        return new PanelKeeper(book, desk);
    }

    @Bean
    KeyLimits keyLimits(JdbcClient jdbc) {
        return new StoredKeyLimits(jdbc);
    }

    @Bean
    KeyProvisioner keyProvisioner(WorkDesk desk, KeyLimits limits, Clock clock) {
        return new KeyProvisioner(desk, limits, clock);
    }

    @Bean
    ProvisionKey provisionKey(
            PanelCalls calls,
            Commands commands,
            Backstop backstop,
            WorkDesk desk,
            Vault vault,
            Backoff backoff) {
        return new ProvisionKey(calls, commands, backstop, desk, vault, backoff);
    }

    @Bean
    KeyBook keyBook(JdbcClient jdbc, Vault vault) {
        return new KeyBook(jdbc, vault);
    }

    @Bean
    SameAgain sameAgain(Backstop backstop, Vault vault) {
        return new SameAgain(backstop, vault);
    }

    @Bean
    KeyBookKeeper keyBookKeeper(KeyBook book) {
        return new KeyBookKeeper(book);
    }

    @Bean
    AdjustKey adjustKey(
            PanelCalls calls,
            Backstop backstop,
            WorkDesk desk,
            KnownKeys keys,
            Vault vault,
            Backoff backoff) {
        return new AdjustKey(calls, backstop, desk, keys, vault, backoff);
    }

    @Bean
    RemoveKey removeKey(PanelCalls calls, Commands commands, Backoff backoff) {
        return new RemoveKey(calls, commands, backoff);
    }

    @Bean
    HealthCheck healthCheck(
            PanelBook book,
            Panels panels,
            PanelGate gate,
            Commands commands,
            PanelSettings settings,
            WorkDesk desk) {
        var restarts = new Restarts(book, desk);
        return new HealthCheck(book, panels, gate, commands, settings, restarts);
    }

    @Bean
    Rounds healthRounds(HealthCheck check, WorkSettings settings) {
        return new Rounds("health-rounds", check::round, settings.enabled());
    }
}
