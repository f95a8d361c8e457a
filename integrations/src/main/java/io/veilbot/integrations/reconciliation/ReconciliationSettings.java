package io.veilbot.integrations.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How providers' lists are compared with the ledger.
 *
 * @param every how long after one comparison comes the next
 */
@ConfigurationProperties("veilbot.reconciliation")
record ReconciliationSettings(@DefaultValue("5m") Duration every) {}
