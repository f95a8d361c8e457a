package io.veilbot.app.architecture.violators.api;

import org.axonframework.messaging.MetaData;

/** Core-api that needs more than the JDK. */
public record KnowsAFramework(MetaData metaData) {}
