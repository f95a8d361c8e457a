package io.veilbot.integrations.threexui;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.panels.Panel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Version 3: clients are known by their names alone. */
final class TokenApi implements XuiApi {

    private static final String CLIENTS = "/panel/api/clients/";
    private static final String UUID = "uuid";
    private static final int NO_MATTER = 0;
    private static final int LONGEST_LINK = 4_000;

    private final XuiCalls calls;

    TokenApi(XuiCalls calls) {
        this.calls = calls;
    }

    @Override
    public Outcome<Optional<Found>> find(Panel panel, String email) {
        return calls.get(
                panel,
                CLIENTS + "get/" + email,
                envelope -> {
                    if (envelope.saysNotFound()) {
                        return new Outcome.Done<>(Optional.empty());
                    }
                    return envelope.isYes()
                            ? new Outcome.Done<>(Optional.of(found(envelope)))
                            : Envelope.unforeseen();
                });
    }

    private static Found found(Envelope envelope) {
        StrictJson client = envelope.object().theChild("client");
        return new Found(XuiClient.read(client, UUID), NO_MATTER, client.text("email", 300));
    }

    @Override
    public Outcome<Boolean> add(Panel panel, XuiClient client, int inbound) {
        String body = XuiBodies.added(client, inbound);
        return calls.post(panel, CLIENTS + "add", Optional.of(body), XuiApi::added);
    }

    @Override
    public Outcome<Boolean> change(Panel panel, Found before, XuiClient client) {
        String body = XuiBodies.client(client).toString();
        return calls.post(
                panel, CLIENTS + "update/" + before.handle(), Optional.of(body), Envelope::done);
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String email) {
        return calls.post(panel, CLIENTS + "del/" + email, Optional.empty(), Envelope::done);
    }

    @Override
    public Outcome<List<XuiClient>> all(Panel panel) {
        return rows(panel)
                .then(rows ->
                        new Outcome.Done<>(
                                rows.stream().map(row -> XuiClient.read(row, UUID)).toList()));
    }

    private Outcome<List<StrictJson>> rows(Panel panel) {
        return calls.get(panel, CLIENTS + "list", Envelope::list);
    }

    @Override
    public Outcome<Map<String, Long>> used(Panel panel) {
        return rows(panel).then(rows -> new Outcome.Done<>(used(rows)));
    }

    private static Map<String, Long> used(List<StrictJson> rows) {
        var used = new HashMap<String, Long>();
        for (StrictJson row : rows) {
            row.child("traffic")
                    .ifPresent(traffic ->
                            used.put(row.text("email", 300), XuiClient.carried(traffic)));
        }
        return used;
    }

    @Override
    public Outcome<List<String>> links(Panel panel, String email) {
        return calls.get(
                panel,
                CLIENTS + "links/" + email,
                envelope ->
                        envelope.isYes()
                                ? new Outcome.Done<>(envelope.body().textList("obj", LONGEST_LINK))
                                : Envelope.unforeseen());
    }
}
