package io.veilbot.sandbox.switchboard;

import io.veilbot.sandbox.core.ActiveFault;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.FaultDesk;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Page;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import io.veilbot.sandbox.outline.OutlineStandIn;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** {@code /sandbox/switchboard}. The switches are forms: nothing changes by looking. */
public final class Switchboard {

    private static final int STRIP = 40;

    private final World world;
    private final OutlineStandIn outline;
    private final List<StandIn> otherPanels;
    private final FaultDesk faults;

    public Switchboard(
            World world, OutlineStandIn outline, List<StandIn> otherPanels, FaultDesk faults) {
        this.world = world;
        this.outline = outline;
        this.otherPanels = otherPanels;
        this.faults = faults;
    }

    public void routes(Router router) {
        router.get("/sandbox/switchboard", this::show);
        router.post("/sandbox/switchboard/flip", this::flip);
    }

    private Answer show(Request request) {
        Page page = Page.of("switchboard.html", "switchboard", request.language());
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", request.language());
        ZoneId zone = ZoneOffset.UTC;
        List<ActiveFault> active = world.faults().active();
        Strip strip = new Strip(page);
        page.set("now", format.format(world.clock().instant().atZone(zone)) + " UTC");
        page.set("ahead", ahead(page));
        page.set("servers", new ServerCards(page, active).html(outline.cards()));
        Switches switches = new Switches(page, active);
        page.set("panels", new PanelCards(switches).html(otherPanels));
        page.set("payments", switches.payments());
        page.set("strip", strip.html(world.journal().after(0), STRIP));
        return page.answer();
    }

    private String ahead(Page page) {
        long hours = world.clock().reading().offset().toHours();
        return hours == 0
                ? page.text("clock.real")
                : page.text("clock.ahead").formatted(hours / 24, hours % 24);
    }

    /** A switch is a form of {@code standIn, server, fault}: on becomes off, off becomes on. */
    private Answer flip(Request request) {
        var wanted = Json.object();
        request.form().forEach(wanted::put);
        String server = request.form().get("server");
        boolean on =
                world.faults().active().stream()
                        .anyMatch(one ->
                                one.standIn().equals(request.form().get("standIn"))
                                        && one.fault().equals(request.form().get("fault"))
                                        && Objects.equals(one.server(), server));
        Answer changed = faults.change(on ? wanted.put("clear", true) : wanted);
        return changed.status() == 200 ? Answer.seeOther("/sandbox/switchboard") : changed;
    }

    /** For entries that people care about; the calls themselves would drown them. */
    static boolean isNews(Journal.Entry entry) {
        return !entry.what().equals("asked") && !entry.what().equals("number-spent");
    }
}
