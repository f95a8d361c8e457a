package io.veilbot.app.sandbox;

import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.catalog.TariffQuery.AllTariffs;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Fills an empty shop once; what staff changed afterwards is left alone. */
final class FirstVisit implements ApplicationRunner {

    private final Commands commands;
    private final Queries queries;
    private final SandboxClient sandbox;

    FirstVisit(Commands commands, Queries queries, SandboxClient sandbox) {
        this.commands = commands;
        this.queries = queries;
        this.sandbox = sandbox;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (queries.ask(new AllTariffs()).tariffs().isEmpty()) {
            new DemoShop(commands, sandbox).open();
        }
    }
}
