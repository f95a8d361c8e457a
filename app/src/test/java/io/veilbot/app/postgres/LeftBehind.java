package io.veilbot.app.postgres;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that starts the database and waits to be killed. */
final class LeftBehind {

    private LeftBehind() {}

    public static void main(String[] args) throws InterruptedException {
        try (var database = EmbeddedPostgres.start(Path.of(args[0]))) {
            System.out.println(database.pid());
            new CountDownLatch(1).await();
        }
    }
}
