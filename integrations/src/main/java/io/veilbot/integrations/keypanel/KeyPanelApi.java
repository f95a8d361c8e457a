package io.veilbot.integrations.keypanel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.keypanel.CallRates.Kind;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.BearerHttp;
import io.veilbot.integrations.panels.Failure;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelRequest;
import io.veilbot.integrations.panels.VpnPanel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The panel's calls, one method each. */
final class KeyPanelApi implements AutoCloseable {

    private static final String KEYS = "/keys";
    private static final Pattern HAS_API =
            Pattern.compile("https://[^/]+/(?:[^?#]*/)?api(?:[/?#].*)?");

    private final BearerHttp http;
    private final CallRates rates;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    KeyPanelApi(AddressGuard guard, Duration whole, Clock clock) {
        this.http = new BearerHttp(guard, whole);
        this.rates = new CallRates(clock);
    }

    /** Asked twice it makes two keys: whoever is not sure looks first. */
    Outcome<HeldKey> create(Panel panel, String name) {
        String json = JsonNodeFactory.instance.objectNode().put("name", name).toString();
        return counted(Kind.CREATE, panel, "POST", KEYS, Optional.of(json))
                .outcome(answer -> hopedFor(answer, KeyReader::key));
    }

    Outcome<List<HeldKey>> list(Panel panel) {
        return counted(Kind.LIST, panel, "GET", KEYS, Optional.empty())
                .outcome(answer -> hopedFor(answer, KeyReader::keys));
    }

    Outcome<String> link(Panel panel, HeldKey key) {
        return counted(Kind.GET, panel, "GET", KEYS + "/" + key.id() + "/link", Optional.empty())
                .outcome(answer -> hopedFor(answer, KeyReader::link));
    }

    /**
     * @return whether it was there; for keys that were listed just now, so that a 404 is about the
     *     key and not about the address
     */
    Outcome<Boolean> delete(Panel panel, HeldKey key) {
        return counted(Kind.DELETE, panel, "DELETE", KEYS + "/" + key.id(), Optional.empty())
                .outcome(answer ->
                        answer.status() == 404
                                ? new Outcome.Done<>(false)
                                : hopedFor(answer, _ -> true));
    }

    /**
     * Has the proxy read what the panel knows; some versions do that unasked and know no such call.
     */
    Outcome<Boolean> sync(Panel panel) {
        return send(panel, "POST", "/system/xray/sync-config", Optional.empty())
                .outcome(answer ->
                        isUnknownCall(answer)
                                ? new Outcome.Done<>(false)
                                : hopedFor(answer, _ -> true));
    }

    /**
     * @return bytes by UUID, of keys that were used; empty if this version cannot tell all at once
     */
    Outcome<Optional<Map<String, Long>>> traffic(Panel panel) {
        return send(panel, "GET", "/traffic", Optional.empty())
                .outcome(answer ->
                        isUnknownCall(answer)
                                ? new Outcome.Done<>(Optional.empty())
                                : hopedFor(answer, body -> Optional.of(KeyReader.traffic(body))));
    }

    /** By its number: some versions take no UUID here. */
    Outcome<Long> traffic(Panel panel, HeldKey key) {
        return counted(Kind.GET, panel, "GET", KEYS + "/" + key.id() + "/traffic", Optional.empty())
                .outcome(answer -> hopedFor(answer, KeyReader::trafficOfOne));
    }

    Outcome<String> version(Panel panel) {
        return send(panel, "GET", "/", Optional.empty())
                .outcome(answer -> hopedFor(answer, KeyReader::version));
    }

    /** Whether it lets us in, whatever else it says to a question about a key that never is. */
    Outcome<Boolean> admission(Panel panel) {
        return send(panel, "GET", KEYS + "/0", Optional.empty())
                .outcome(answer ->
                        answer.status() == 401 || answer.status() == 403
                                ? Failure.of(answer, "")
                                : new Outcome.Done<>(true));
    }

    private Reply counted(Kind kind, Panel panel, String verb, String path, Optional<String> json) {
        return rates.take(panel.server(), kind)
                ? send(panel, verb, path, json)
                : new Reply.NotSent(VpnPanel.AT_ITS_PACE);
    }

    private Reply send(Panel panel, String verb, String path, Optional<String> json) {
        String address = panel.access().address().text().strip();
        String whole = HAS_API.matcher(address).matches() ? path : "/api" + path;
        return http.send(panel, PanelRequest.of(verb, whole, json));
    }

    private static <T> Outcome<T> hopedFor(Answer answer, Function<String, T> reader) {
        return answer.status() >= 200 && answer.status() <= 204
                ? new Outcome.Done<>(reader.apply(answer.body()))
                : Failure.of(answer, "");
    }

    private static boolean isUnknownCall(Answer answer) {
        return answer.status() == 404 || answer.status() == 405;
    }

    @Override
    public void close() {
        http.close();
    }
}
