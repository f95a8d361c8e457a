package io.veilbot.integrations;

import io.veilbot.integrations.cores.CoresConfiguration;
import io.veilbot.integrations.cryptopay.CryptoPayConfiguration;
import io.veilbot.integrations.inbox.InboxConfiguration;
import io.veilbot.integrations.keypanel.KeyPanelConfiguration;
import io.veilbot.integrations.marzban.MarzbanConfiguration;
import io.veilbot.integrations.outline.OutlineConfiguration;
import io.veilbot.integrations.panels.PanelsConfiguration;
import io.veilbot.integrations.payments.PaymentsConfiguration;
import io.veilbot.integrations.platega.PlategaConfiguration;
import io.veilbot.integrations.reconciler.ReconcilerConfiguration;
import io.veilbot.integrations.reconciliation.ReconciliationConfiguration;
import io.veilbot.integrations.remnawave.RemnawaveConfiguration;
import io.veilbot.integrations.stars.StarsConfiguration;
import io.veilbot.integrations.stripe.StripeConfiguration;
import io.veilbot.integrations.threexui.ThreeXuiConfiguration;
import io.veilbot.integrations.traffic.TrafficConfiguration;
import io.veilbot.integrations.work.WorkConfiguration;
import io.veilbot.integrations.yookassa.YooKassaConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The whole room. It needs beans for {@code JdbcClient}, {@code PlatformTransactionManager}, {@code
 * Clock}, {@code Commands}, {@code Queries} and {@code Vault}; it registers every {@code
 * WorkListener}, {@code InboxListener}, {@code PaymentProvider}, {@code VpnPanel} and {@code
 * Counters} there is.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    WorkConfiguration.class,
    PaymentsConfiguration.class,
    InboxConfiguration.class,
    PanelsConfiguration.class,
    TrafficConfiguration.class,
    YooKassaConfiguration.class,
    CryptoPayConfiguration.class,
    PlategaConfiguration.class,
    StripeConfiguration.class,
    StarsConfiguration.class,
    OutlineConfiguration.class,
    CoresConfiguration.class,
    ThreeXuiConfiguration.class,
    MarzbanConfiguration.class,
    RemnawaveConfiguration.class,
    KeyPanelConfiguration.class,
    ReconciliationConfiguration.class,
    ReconcilerConfiguration.class
})
public class IntegrationsConfiguration {}
