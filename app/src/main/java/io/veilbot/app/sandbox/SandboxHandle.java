package io.veilbot.app.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.app.launch.Launch;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.SandboxSettings;
import io.veilbot.sandbox.platega.PlategaStandIn;
import io.veilbot.sandbox.stripe.StripeStandIn;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stand-ins this shop talks to: in this process, or by {@code VEILBOT_SANDBOX_URL} in one of
 * their own that outlives the shop.
 */
public final class SandboxHandle implements AutoCloseable {

    /** The ways to pay there, best first; {@code SALES_METHODS} can say others. */
    public static final String METHODS =
            "yookassa,yookassa/sbp,cryptopay:USD,stripe:USD,stars:XTR,platega";

    private static final String TOKEN = "1000000001:sandbox-token-of-no-value-at-all";
    private static final String SHOP = "100001";
    private static final String SECRET = "test_sandbox_secret";
    private static final String APP = "100001:sandbox-app-token-of-no-value-at-all";

    private final URI url;
    private final @Nullable Sandbox own;

    private SandboxHandle(URI url, @Nullable Sandbox own) {
        this.url = url;
        this.own = own;
    }

    /**
     * @param shopUrl where browsers and notifications find the shop
     */
    public static SandboxHandle open(Launch launch, URI shopUrl) {
        String other = launch.environment().getOrDefault("VEILBOT_SANDBOX_URL", "");
        if (!other.isBlank()) {
            return new SandboxHandle(URI.create(other), null);
        }
        var settings =
                new SandboxSettings(
                        0, launch.data().resolve("sandbox"), shopUrl, TOKEN, SHOP, SECRET, APP);
        Sandbox sandbox = Sandbox.start(settings);
        URI url = URI.create("http://127.0.0.1:" + sandbox.port());
        Neighbours.at(launch).write(url);
        return new SandboxHandle(url, sandbox);
    }

    /** Those of a shop that runs on the same folder; its own where none does. */
    public static SandboxHandle besides(Launch launch) {
        return Neighbours.at(launch)
                .running()
                .map(url -> new SandboxHandle(url, null))
                .orElseGet(() -> open(launch, URI.create("http://localhost")));
    }

    /** What time it is there. */
    public Clock clock() {
        try {
            return new LinkedClock(new SandboxClient(url, new ObjectMapper()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Options by which stand-ins in a process of their own know this shop. */
    public static List<String> login() {
        return List.of(
                "--token", TOKEN, "--shop-id", SHOP, "--secret", SECRET, "--cryptopay-token", APP);
    }

    /** Where the stand-ins answer. */
    public URI url() {
        return url;
    }

    /** The shop's own adapters, pointed at the stand-ins. */
    public Map<String, Object> settings(URI shopUrl) {
        var settings = new HashMap<String, Object>();
        settings.put("veilbot.sandbox.url", url.toString());
        settings.put("veilbot.sales.methods", METHODS);
        settings.put("veilbot.sales.renewing", "yookassa,stars");
        settings.put("veilbot.telegram.base-url", url.toString());
        settings.put("veilbot.telegram.token", TOKEN);
        settings.put("veilbot.stars.base-url", url.toString());
        settings.put("veilbot.stars.token", TOKEN);
        settings.put("veilbot.yookassa.base-url", url + "/yookassa/v3/");
        settings.put("veilbot.yookassa.shop-id", SHOP);
        settings.put("veilbot.yookassa.secret-key", SECRET);
        settings.put("veilbot.yookassa.return-url", shopUrl + "/sandbox");
        settings.put("veilbot.cryptopay.base-url", url + "/cryptopay/api/");
        settings.put("veilbot.cryptopay.token", APP);
        settings.put("veilbot.cryptopay.return-url", shopUrl + "/sandbox");
        settings.put("veilbot.platega.base-url", url + "/platega/");
        settings.put("veilbot.platega.merchant-id", PlategaStandIn.MERCHANT);
        settings.put("veilbot.platega.secret", PlategaStandIn.SECRET);
        settings.put("veilbot.platega.return-url", shopUrl + "/sandbox");
        settings.put("veilbot.stripe.base-url", url + "/stripe/");
        settings.put("veilbot.stripe.secret-key", StripeStandIn.SECRET_KEY);
        settings.put("veilbot.stripe.webhook-secret", StripeStandIn.WEBHOOK_SECRET);
        settings.put("veilbot.stripe.success-url", shopUrl + "/sandbox");
        settings.put("veilbot.stripe.cancel-url", shopUrl + "/sandbox");
        settings.put("veilbot.panels.allow-loopback", true);
        return settings;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
