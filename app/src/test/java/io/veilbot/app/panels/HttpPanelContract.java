package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Secret;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.app.panels.PanelSite.Adapter;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every call of a panel over HTTPS comes to when something is wrong: one of five outcomes. */
abstract class HttpPanelContract extends PanelContract {

    private static final Duration SOON = Duration.ofMillis(400);

    private final Map<String, BiFunction<Adapter, Panel, Outcome<?>>> calls = new LinkedHashMap<>();
    private final Murmurs murmurs = new Murmurs();
    private final KeyOrder known = order(GIGABYTE);

    HttpPanelContract(PanelSite site) {
        super(site);
        calls.put("make", (it, at) -> it.keys().findOrCreate(at, order(GIGABYTE)));
        calls.put("read", (it, at) -> it.keys().read(at, known));
        calls.put("remove", (it, at) -> it.keys().remove(at, known.name()));
        calls.put("limit", (it, at) -> it.keys().setLimit(at, with(NOTHING, known)));
        calls.put("list", (it, at) -> it.keys().list(at));
        calls.put("health", (it, at) -> it.keys().health(at));
        calls.put("count", (it, at) -> it.counters().read(at));
    }

    /** There is a key to ask for, and whoever has to log in has. */
    @BeforeEach
    void knowsThePanel() {
        made(known);
    }

    private void allAre(Adapter by, Panel at, Class<?> outcome, Runnable before) {
        calls.forEach((name, call) -> {
            before.run();
            assertThat(call.apply(by, at)).as(name).isInstanceOf(outcome);
        });
    }

    final void allAre(Class<?> outcome, Runnable before) {
        allAre(
                adapter,
                panel,
                outcome,
                () -> {
                    premises.works();
                    done(adapter.keys().health(panel));
                    before.run();
                });
        premises.works();
        assertThat(there(made(known))).hasSize(1);
        assertThat(done(adapter.keys().read(panel, known)).orElseThrow().limitBytes())
                .isEqualTo(limitShown(GIGABYTE));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Refused",
        "401, NotAttempted",
        "403, NotAttempted",
        "404, NotAttempted",
        "429, NotAttempted",
        "503, NotAttempted",
        "500, Unknown"
    })
    void givesEveryStatusItsMeaning(int status, String meaning) throws ClassNotFoundException {
        allAre(
                Class.forName(Outcome.class.getName() + "$" + meaning),
                () -> premises.fails("http-status", status));
    }

    @Test
    void nobodyKnowsWhatBecameOfACallThatGotNoAnswer() {
        allAre(Outcome.Unknown.class, () -> premises.fails("unplug", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[]", "{}", "null", ""})
    void takesNoNonsenseForAnAnswer(String nonsense) {
        allAre(Outcome.Unknown.class, () -> premises.fails("garbage", nonsense));
    }

    @Test
    void nobodyKnowsWhatBecameOfASlowCall() {
        try (Adapter hasty = site.maker().make(GUARD, SOON)) {
            while (!(hasty.keys().health(panel) instanceof Outcome.Done)) {
                Thread.onSpinWait();
            }
            allAre(hasty, panel, Outcome.Unknown.class, () -> premises.failsOnce("slow", 1_000));
        }
    }

    @Test
    void aShopThatIsNotLetInHasDecidedNothing() {
        allAre(adapter, stranger(), Outcome.NotAttempted.class, () -> {});
    }

    /** Where there is no credential the address is one. */
    private Panel stranger() {
        PanelAccess access = panel.access();
        boolean open = access.credential().text().isEmpty();
        return at(
                new PanelAccess(
                        access.kind(),
                        new Secret(access.address().text() + (open ? "x" : "")),
                        new Secret(access.credential().text() + (open ? "" : "x")),
                        access.certificate(),
                        access.inbounds()));
    }

    @Test
    void talksToNobodyButThePanelThatWasMeant() {
        String url = panel.access().address().text();
        int asked = premises.timesAsked();

        for (Panel other :
                List.of(
                        reached(url, "0".repeat(64)),
                        reached(url, ""),
                        reached(url.replace("https", "http"), panel.access().certificate()),
                        reached("https://127.0.0.1:1/x", panel.access().certificate()))) {
            allAre(adapter, other, Outcome.NotAttempted.class, () -> {});
        }
        try (Adapter inEarnest =
                site.maker().make(new AddressGuard(false, List.of()), Duration.ofSeconds(5))) {
            allAre(inEarnest, panel, Outcome.NotAttempted.class, () -> {});
        }
        assertThat(premises.timesAsked()).isEqualTo(asked);
    }

    private Panel reached(String url, String pin) {
        PanelAccess access = panel.access();
        return at(
                new PanelAccess(
                        access.kind(),
                        new Secret(url),
                        access.credential(),
                        pin,
                        access.inbounds()));
    }

    @Test
    void tellsNoSecretToWhoeverReadsTheLog() {
        var said = new StringBuilder();
        murmurs.listen(() ->
                calls.values()
                        .forEach(call -> {
                            for (int status : new int[] {200, 401, 500}) {
                                premises.works();
                                if (status != 200) {
                                    premises.fails("http-status", status);
                                }
                                said.append(call.apply(adapter, panel)).append('\n');
                            }
                        }));
        premises.works();
        var key = made(known);
        said.append(panel).append(known).append(key).append(stranger());

        String all = said.append(murmurs.heard()).toString();
        assertThat(all).contains("status-500");
        for (String secret : secrets(key.accessLink())) {
            assertThat(all).doesNotContain(secret);
        }
    }

    private List<String> secrets(String link) {
        PanelAccess access = panel.access();
        String path = access.address().text().replaceFirst("https://[^/]*/", "");
        return Stream.concat(
                        Stream.of(
                                link,
                                path,
                                known.credential().password(),
                                known.credential().id().toString()),
                        Arrays.stream(access.credential().text().split(":", 2)))
                .filter(secret -> secret.length() > 7)
                .toList();
    }
}
