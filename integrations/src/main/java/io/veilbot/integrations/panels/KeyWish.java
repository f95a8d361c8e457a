package io.veilbot.integrations.panels;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.integrations.work.Work;
import java.util.Map;

/** What a key should be, as it travels with the work. */
record KeyWish(ServerId server, CustomerId customer, String panelName, Allowance allowance) {

    static final String SERVER = "server";
    static final String PANEL_NAME = "panelName";
    private static final String CUSTOMER = "customer";
    private static final String BYTES = "bytes";
    private static final String UNLIMITED = "unlimited";

    Map<String, String> details() {
        return Map.of(
                SERVER, server.value(),
                CUSTOMER, customer.value(),
                PANEL_NAME, panelName,
                BYTES, Long.toString(allowance.bytes()),
                UNLIMITED, Boolean.toString(allowance.unlimited()));
    }

    static KeyWish of(Work work) {
        return new KeyWish(
                new ServerId(work.detail(SERVER)),
                new CustomerId(work.detail(CUSTOMER)),
                work.detail(PANEL_NAME),
                new Allowance(
                        Long.parseLong(work.detail(BYTES)),
                        Boolean.parseBoolean(work.detail(UNLIMITED))));
    }
}
