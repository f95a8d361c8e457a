package io.veilbot.integrations.panels;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.integrations.work.Work;
import java.util.Map;

/** What a key should be, as it travels with the work. */
record KeyWish(
        ServerId server, CustomerId customer, Protocol protocol, Allowance allowance, int devices) {

    static final String SERVER = "server";
    static final String PANEL_NAME = "panelName";
    private static final String PROTOCOL = "protocol";
    private static final String DEVICES = "devices";
    private static final String CUSTOMER = "customer";
    private static final String BYTES = "bytes";
    private static final String UNLIMITED = "unlimited";

    Map<String, String> details() {
        return Map.of(
                SERVER, server.value(),
                CUSTOMER, customer.value(),
                PROTOCOL, protocol.name(),
                BYTES, Long.toString(allowance.bytes()),
                UNLIMITED, Boolean.toString(allowance.unlimited()),
                DEVICES, Integer.toString(devices));
    }

    /** What was ordered before there were other protocols does not say which. */
    static KeyWish of(Work work) {
        return new KeyWish(
                new ServerId(work.detail(SERVER)),
                new CustomerId(work.detail(CUSTOMER)),
                Protocol.valueOf(work.detailIfAny(PROTOCOL).orElse("OUTLINE")),
                new Allowance(
                        Long.parseLong(work.detail(BYTES)),
                        Boolean.parseBoolean(work.detail(UNLIMITED))),
                Integer.parseInt(work.detailIfAny(DEVICES).orElse("0")));
    }
}
