package io.veilbot.sandbox.telegram;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StandIn;
import io.veilbot.sandbox.core.World;
import java.util.List;
import java.util.Locale;

/**
 * Telegram: {@code /bot{token}/{method}} for the shop, {@code /sandbox/people/...} for tests and
 * {@code /sandbox} for people.
 */
public final class TelegramStandIn implements StandIn {
    private static final long CUT_POLL_MILLIS = 1_000;

    private final Memory memory;
    private final Files files;
    private final Bot bot;
    private final TelegramFaults faults;
    private final WebhookCourier courier;
    private final BotMethods methods = new BotMethods();
    private final PeopleApi people;
    private final StarsApi stars;
    private final Recurring recurring;

    /**
     * @param token the only token that is accepted, such as "4200:sandbox"
     */
    public TelegramStandIn(World world, String token) {
        memory = new Memory(world);
        files = new Files(world.blobs());
        bot = new Bot(token);
        faults = new TelegramFaults(world.faults());
        courier = new WebhookCourier(memory);
        var wire = new MessageWire(memory, files, bot);
        var queries = new Queries();
        var typing = new Typing();
        var sending = new Sending(memory, files, wire);
        sending.offer(methods);
        new Editing(memory, files, wire).offer(methods);
        new Receiving(memory, courier).offer(methods);
        new Presenting(memory, files, bot, typing).offer(methods);
        new Callbacks(memory, queries).offer(methods);
        new StarSelling(memory, sending, queries).offer(methods);
        var refunds = new StarRefunds(memory, wire, faults);
        refunds.offer(methods);
        var deeds = new Deeds(memory, wire, queries);
        var checkout = new Checkout(memory, deeds, queries, faults);
        var presses = new Presses(memory, deeds, checkout);
        people = new PeopleApi(memory, deeds, presses, new ChatView(memory, typing));
        recurring = new Recurring(memory, checkout);
        recurring.offer(methods);
        stars = new StarsApi(memory, checkout, refunds, recurring);
    }

    @Override
    public String name() {
        return Memory.STAND_IN;
    }

    @Override
    public void routes(Router router) {
        router.on("*", "/bot{token}/{method}", this::call);
        router.get("/file/bot{token}/files/{hash}", this::download);
        people.routes(router);
        stars.routes(router);
        ChatPage.routes(router, files);
    }

    @Override
    public void replay(Journal.Entry entry) {
        memory.apply(entry.data());
    }

    @Override
    public List<FaultKind> faults() {
        return TelegramFaults.KINDS;
    }

    /** Faults are narrowed to people. */
    @Override
    public List<String> servers() {
        return memory.people.all().stream().map(person -> String.valueOf(person.id())).toList();
    }

    @Override
    public void start() {
        courier.start();
    }

    @Override
    public void tick() {
        try {
            memory.locked(() -> {
                recurring.tick();
                return true;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        courier.close();
    }

    private Answer call(Request request) throws InterruptedException {
        try {
            return answer(request);
        } catch (ApiError e) {
            return Answer.json(e.code(), Wire.error(e));
        }
    }

    private Answer answer(Request request) throws InterruptedException {
        bot.check(request.variable("token"));
        String name = request.variable("method").toLowerCase(Locale.ROOT);
        BotMethod method = methods.find(name);
        Parameters parameters = Parameters.of(request);
        String person = parameters.text("chat_id");
        faults.before(name, person);
        if (faults.cutsPoll(name)) {
            Thread.sleep(CUT_POLL_MILLIS);
            return Answer.hangUp();
        }
        if (faults.babbles(name, person)) {
            return Answer.html(200, "<h1>Back soon</h1>");
        }
        var result = memory.locked(() -> method.call(parameters));
        faults.after(name, person);
        return faults.losesAnswer(name, person) ? Answer.hangUp() : Answer.json(Wire.ok(result));
    }

    private Answer download(Request request) {
        try {
            bot.check(request.variable("token"));
            byte[] bytes = files.bytes(request.variable("hash"));
            return Answer.bytes(200, Images.type(bytes), bytes);
        } catch (ApiError e) {
            return Answer.json(e.code(), Wire.error(e));
        }
    }
}
