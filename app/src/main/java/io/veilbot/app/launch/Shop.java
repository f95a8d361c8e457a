package io.veilbot.app.launch;

import io.veilbot.app.ShopApplication;
import io.veilbot.app.sandbox.SandboxHandle;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running shop, with its stand-ins where it pretends. */
public final class Shop implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final URI url;
    private final boolean pretends;

    private Shop(ConfigurableApplicationContext context, URI url, boolean pretends) {
        this.context = context;
        this.url = url;
        this.pretends = pretends;
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @throws StartupException if a setting is wrong or something needed is not there
     */
    public static Shop start(Launch launch) {
        boolean pretends = Reality.pretends(launch.environment());
        int port = Ports.choose(launch.port());
        URI url = URI.create("http://localhost:" + port);
        Map<String, Object> settings = new HashMap<>(launch.settings(port, url));
        settings.put("veilbot.pretends", pretends);
        var application = new SpringApplication(ShopApplication.class);
        if (pretends) {
            SandboxHandle sandbox = SandboxHandle.open(launch, url);
            settings.putAll(sandbox.settings(url));
            settings.putAll(launch.trade().settings());
            Account.told(launch.environment())
                    .ifPresent(methods -> settings.put("veilbot.sales.methods", methods));
            application.addInitializers(context ->
                    ((GenericApplicationContext) context)
                            .registerBean(SandboxHandle.class, () -> sandbox));
        } else {
            settings.put("veilbot.sales.methods", Account.methods(launch.environment()));
        }
        Launch.outrank(application, settings);
        application.setRegisterShutdownHook(false);
        return new Shop(application.run(), url, pretends);
    }

    /** Where browsers find it. */
    public URI url() {
        return url;
    }

    /** Whether everything outside is pretended. */
    public boolean pretends() {
        return pretends;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Empty where this mode has none. */
    <T> Optional<T> find(Class<T> type) {
        return context.getBeanProvider(type).stream().findFirst();
    }

    public String setting(String name) {
        return context.getEnvironment().getProperty(name, "");
    }

    /** Stops taking work, finishes what is under way, and stops the database last. */
    @Override
    public void close() {
        context.close();
    }
}
