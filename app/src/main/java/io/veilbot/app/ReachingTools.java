package io.veilbot.app;

import io.veilbot.integrations.IntegrationsConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Tools that also ask providers, and the read models; whatever waits for the shop is left to it.
 */
@Configuration(proxyBeanMethods = false)
@Import({ToolsApplication.class, IntegrationsConfiguration.class})
@ComponentScan("io.veilbot.query")
public class ReachingTools {}
