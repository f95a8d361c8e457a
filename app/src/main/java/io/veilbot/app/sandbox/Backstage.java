package io.veilbot.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import io.veilbot.api.people.CustomerCommand.BlockCustomer;
import io.veilbot.api.sales.CaseCommand.DecideCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseQuery.CaseView;
import io.veilbot.api.sales.CaseQuery.ListCases;
import io.veilbot.app.sandbox.Deed.Ban;
import io.veilbot.app.sandbox.Deed.Outage;
import io.veilbot.app.sandbox.Deed.Personal;
import io.veilbot.app.sandbox.Deed.Recovery;
import io.veilbot.app.sandbox.Deed.Ruling;
import java.util.Map;
import java.util.Optional;

/** Does what staff and servers do. */
final class Backstage {

    private static final Actor STAFF = Actor.staff("support");

    private final Commands commands;
    private final Queries queries;
    private final SandboxClient sandbox;
    private final Calm calm;
    private final Crowd crowd;

    Backstage(Commands commands, Queries queries, SandboxClient sandbox, Calm calm, Crowd crowd) {
        this.commands = commands;
        this.queries = queries;
        this.sandbox = sandbox;
        this.calm = calm;
        this.crowd = crowd;
    }

    void act(Deed deed) throws InterruptedException {
        switch (deed) {
            case Ban ban ->
                    commands.send(
                            new BlockCustomer(crowd.customer(ban.person()), ban.reason()), STAFF);
            case Outage outage -> health(outage.server(), false);
            case Recovery recovery -> health(recovery.server(), true);
            case Ruling ruling -> decide(ruling);
            case Personal personal -> crowd.act(personal);
        }
    }

    /** The shop's own checks keep real time, which hardly passes here: their finding is told. */
    private void health(String server, boolean healthy) throws InterruptedException {
        Map<String, ?> unplugged =
                Map.of(
                        "standIn",
                        "outline",
                        "server",
                        controlNameOf(server),
                        "fault",
                        "unplug",
                        "clear",
                        healthy);
        var _ = sandbox.post("/sandbox/faults", unplugged);
        commands.send(
                new RecordHealth(
                        ServerId.derivedFrom(server), healthy, healthy ? "" : "no-connection"),
                Actor.system("health-check"));
        calm.await();
    }

    private String controlNameOf(String server) throws InterruptedException {
        for (JsonNode card : sandbox.get("/sandbox/outline")) {
            if (card.path("name").asText().equals(server)) {
                return card.path("id").asText();
            }
        }
        throw new IllegalStateException("no such server is pretended: " + server);
    }

    private void decide(Ruling ruling) throws InterruptedException {
        String payment = crowd.payment(ruling.person(), ruling.number()).value();
        Optional<CaseId> open = calm.until("the case of " + payment, () -> caseAbout(payment));
        if (open.isPresent()) {
            commands.send(new DecideCase(open.get(), ruling.decision(), ruling.reason()), STAFF);
        }
    }

    private Optional<CaseId> caseAbout(String payment) {
        return queries.ask(new ListCases(false)).cases().stream()
                .filter(one -> one.about().equals(payment))
                .map(CaseView::caseId)
                .findFirst();
    }
}
