package io.veilbot.integrations.cores;

import java.net.InetSocketAddress;

/** The calls of a core's API that we know, in one of the two dialects. */
final class CoreApi {

    private static final String HANDLERS = "app.proxyman.command.";
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
    CoreReply add(InetSocketAddress core, String inbound, String email, Account account) {
        var typed = Message.typed(dialect.named(account.type()), account.message());
        var user = new Message().text(2, email).part(3, typed);
        return alter(core, inbound, "AddUserOperation", new Message().part(1, user));
    }

    /** Lets somebody in no more; who is in stays until they go. */
    CoreReply remove(InetSocketAddress core, String inbound, String email) {
        return alter(core, inbound, "RemoveUserOperation", new Message().text(1, email));
    }

    private CoreReply alter(
            InetSocketAddress core, String inbound, String operation, Message content) {
        var typed = Message.typed(dialect.named(HANDLERS + operation), content);
        var request = new Message().text(1, inbound).part(2, typed);
        return handlers(core, "AlterInbound", request);
    }

    /** Everybody who may come in; older cores do not know this call. */
    CoreReply people(InetSocketAddress core, String inbound) {
        return handlers(core, "GetInboundUsers", new Message().text(1, inbound));
    }

    /** Somebody who may come in; older cores do not know this call. */
    CoreReply person(InetSocketAddress core, String inbound, String email) {
        var request = new Message().text(1, inbound).text(2, email);
        return handlers(core, "GetInboundUsers", request);
    }

    /** Counters whose names hold this. */
    CoreReply counters(InetSocketAddress core, String pattern) {
        return calls.send(
                core, dialect.named(STATS + "QueryStats"), new Message().text(1, pattern));
    }

    /** How the process is. */
    CoreReply system(InetSocketAddress core) {
        return calls.send(core, dialect.named(STATS + "GetSysStats"), new Message());
    }

    private CoreReply handlers(InetSocketAddress core, String call, Message request) {
        String service = dialect.named(HANDLERS + "HandlerService/");
        return calls.send(core, service + call, request);
    }
}
