package io.veilbot.app.architecture.violators.projections;

import java.net.http.HttpClient;

/** A read model that tells the world, once more at every rebuild. */
public record CallsOut(HttpClient client) {}
