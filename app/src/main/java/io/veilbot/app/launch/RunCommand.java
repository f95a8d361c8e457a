package io.veilbot.app.launch;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the shop and keeps it until Ctrl-C. */
@Command(name = "run", description = "Start the shop. With no BOT_TOKEN everything is pretended.")
public final class RunCommand implements Callable<Integer>, StaysOpen {

    @Option(names = "--port", description = "Port to answer on; 8080, or another if that is taken.")
    private int port;

    @Option(
            names = "--data",
            description = "Folder for everything kept; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Option(
            names = "--empty",
            description = "Begin without demo data; a shop in earnest always does.")
    private boolean empty;

    @Override
    public Integer call() throws InterruptedException {
        Trade trade = empty ? Trade.NONE : Trade.FULL;
        Shop shop = Shop.start(new Launch(System.getenv(), data, port, trade));
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    shop.close();
                                    System.out.println("VeilBot has stopped.");
                                    stopped.countDown();
                                },
                                "stop"));
        System.out.println(StartBlock.of(shop, data));
        stopped.await();
        return 0;
    }
}
