package io.veilbot.app.launch;

import io.veilbot.app.ReachingTools;
import io.veilbot.app.ToolsApplication;
import io.veilbot.app.sandbox.SandboxHandle;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What commands at the terminal need of a shop: its stores and read models, and nothing that acts.
 * Beside a running shop they share its database, and its stand-ins where it pretends.
 */
final class Tools implements AutoCloseable {

    private static final URI NOWHERE = URI.create("http://localhost");

    private final ConfigurableApplicationContext context;
    private final Runnable afterwards;

    private Tools(ConfigurableApplicationContext context, Runnable afterwards) {
        this.context = context;
        this.afterwards = afterwards;
    }

    static Tools open(Launch launch) {
        return new Tools(
                run(new SpringApplication(ToolsApplication.class), launch, Map.of()), () -> {});
    }

    /** With what asks the outside, or the stand-ins where the shop pretends. */
    static Tools reaching(Launch launch) {
        var application = new SpringApplication(ReachingTools.class);
        if (!Reality.pretends(launch.environment())) {
            return new Tools(run(application, launch, Map.of()), () -> {});
        }
        SandboxHandle sandbox = SandboxHandle.besides(launch);
        var pretended = new HashMap<>(sandbox.settings(NOWHERE));
        pretended.put("veilbot.pretends", true);
        application.addInitializers(context ->
                ((GenericApplicationContext) context).registerBean(Clock.class, sandbox::clock));
        return new Tools(run(application, launch, pretended), sandbox::close);
    }

    private static ConfigurableApplicationContext run(
            SpringApplication application, Launch launch, Map<String, Object> more) {
        application.setWebApplicationType(WebApplicationType.NONE);
        // what a command prints may go into a file
        application.setLogStartupInfo(false);
        var settings = new HashMap<>(launch.settings(0, NOWHERE));
        settings.putAll(more);
        settings.put("veilbot.processing", false);
        settings.put("veilbot.work.enabled", false);
        settings.put("veilbot.work.sole-node", false);
        settings.put("veilbot.node", "terminal-" + ProcessHandle.current().pid());
        Launch.outrank(application, settings);
        return application.run();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        afterwards.run();
    }
}
