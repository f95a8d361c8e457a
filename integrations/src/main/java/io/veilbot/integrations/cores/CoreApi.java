package io.veilbot.integrations.cores;

import io.veilbot.api.fleet.PanelAccess;

/** The calls of a core's API that we know, in one of the two dialects. */
final class CoreApi {

    private static final String COMMANDS = "app.proxyman.command.";
    private static final String STATS = "app.stats.command.StatsService/";

    private final Dialect dialect;
    private final CoreCalls calls;

    CoreApi(Dialect dialect, CoreCalls calls) {
        this.dialect = dialect;
        this.calls = calls;
    }

    /**
     * Lets somebody in.
     *
     * @param inbound its tag
     * @param email what the core calls the person, and counts traffic by
     */
    CoreReply add(PanelAccess core, String inbound, String email, Account account) {
        var typed = Message.typed(dialect.named(account.type()), account.message());
        var user = new Message().text(2, email).part(3, typed);
        return alter(core, inbound, "AddUserOperation", new Message().part(1, user));
    }

    /** Lets somebody in no more; who is in stays until they go. */
    CoreReply remove(PanelAccess core, String inbound, String email) {
        return alter(core, inbound, "RemoveUserOperation", new Message().text(1, email));
    }

    private CoreReply alter(PanelAccess core, String inbound, String operation, Message content) {
        var typed = Message.typed(dialect.named(COMMANDS + operation), content);
        return command(core, "AlterInbound", new Message().text(1, inbound).part(2, typed));
    }

    /** Everybody who may come in; older cores do not know this call. */
    CoreReply people(PanelAccess core, String inbound) {
        return command(core, "GetInboundUsers", new Message().text(1, inbound));
    }

    /** One who may come in, or somebody without a name; older cores do not know this call. */
    CoreReply person(PanelAccess core, String inbound, String email) {
        return command(core, "GetInboundUsers", new Message().text(1, inbound).text(2, email));
    }

    /** All inbounds with their configuration; older cores do not know this call. */
    CoreReply inbounds(PanelAccess core) {
        return command(core, "ListInbounds", new Message());
    }

    /** Counters whose names hold this. */
    CoreReply counters(PanelAccess core, String pattern) {
        return calls.send(
                core, dialect.named(STATS + "QueryStats"), new Message().text(1, pattern));
    }

    /** How the process is. */
    CoreReply system(PanelAccess core) {
        return calls.send(core, dialect.named(STATS + "GetSysStats"), new Message());
    }

    private CoreReply command(PanelAccess core, String call, Message request) {
        return calls.send(core, dialect.named(COMMANDS + "HandlerService/") + call, request);
    }
}
