package io.veilbot.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.VeilBot;
import io.veilbot.app.audit.Verifier;
import io.veilbot.app.postgres.EmbeddedPostgres;
import io.veilbot.app.stories.Outside;
import io.veilbot.app.stories.Person;
import io.veilbot.app.stories.StoryShop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./veilbot rebuild} as the person at the terminal has it. */
class RebuildCommandTest {

    private static final int EQUAL = 0;
    private static final int FAILED = 1;
    private static final int DIFFERED = 3;

    private final StringWriter complaints = new StringWriter();

    @TempDir private Path folder;

    private int rebuild(Path data, String name) {
        return VeilBot.commandLine()
                .setErr(new PrintWriter(complaints, true))
                .execute("rebuild", name, "--data", data.toString());
    }

    @Test
    void besideARunningShopItUsesTheShopsDatabaseAndLeavesTheShopAlone() {
        Shop shop = StoryShop.shop();
        Path data = Path.of(shop.setting("veilbot.data"));
        sellsOneKey(shop);
        long postgres = EmbeddedPostgres.running(data).orElseThrow().pid();

        assertThat(rebuild(data, "all")).as(complaints::toString).isEqualTo(EQUAL);

        assertThat(EmbeddedPostgres.running(data).orElseThrow().pid()).isEqualTo(postgres);
        assertThat(new Outside(shop.url()).page("/healthz").body()).isEqualTo("open\n");
    }

    @Test
    void theFolderNamedAtTheTerminalOutranksEveryOtherSetting() {
        System.setProperty("veilbot.data", folder.resolve("another").toString());
        try {
            Path data = Path.of(StoryShop.shop().setting("veilbot.data"));
            assertThat(rebuild(data, "payments")).as(complaints::toString).isEqualTo(EQUAL);
            assertThat(folder.resolve("another")).doesNotExist();
        } finally {
            System.clearProperty("veilbot.data");
        }
    }

    @Test
    void whatDifferedIsPutRightAndSaid() {
        Shop shop = StoryShop.shop();
        Path data = Path.of(shop.setting("veilbot.data"));
        shop.bean(JdbcClient.class)
                .sql("update views.tariffs set position = position + 100")
                .update();

        assertThat(rebuild(data, "tariffs")).as(complaints::toString).isEqualTo(DIFFERED);
        assertThat(rebuild(data, "tariffs")).as(complaints::toString).isEqualTo(EQUAL);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNamesThereAre() {
        Path data = Path.of(StoryShop.shop().setting("veilbot.data"));

        assertThat(rebuild(data, "paymints")).isEqualTo(FAILED);
        assertThat(complaints.toString())
                .startsWith("There is no read model 'paymints'. There are: ")
                .contains("projections.payments")
                .doesNotContain("Exception");
    }

    @Test
    void onAStoppedShopsFolderItStartsAndStopsTheDatabaseItself() {
        Path data = folder.resolve("stopped");
        sellsOneKey(data);
        assertThat(EmbeddedPostgres.running(data)).isEmpty();

        assertThat(rebuild(data, "all")).as(complaints::toString).isEqualTo(EQUAL);
        assertThat(EmbeddedPostgres.running(data)).isEmpty();

        theLedgerIsExportedToo(data);
        assertThat(EmbeddedPostgres.running(data)).isEmpty();
    }

    private void theLedgerIsExportedToo(Path data) {
        String file = folder.resolve("ledger.jsonl").toString();
        assertThat(
                        VeilBot.commandLine()
                                .execute("audit", "export", file, "--data", data.toString()))
                .isZero();
        assertThat(Verifier.says(file)).startsWith("0 WHOLE.");
    }

    private static void sellsOneKey(Path data) {
        try (var shop = Shop.start(new Launch(Map.of(), data, Ports.any()))) {
            sellsOneKey(shop);
        }
    }

    private static void sellsOneKey(Shop shop) {
        Person.newcomer(new Outside(shop.url()), "Анна")
                .opens()
                .buys("1 месяц")
                .sees("Ваш ключ готов\n");
    }

    @Test
    void whereNoShopEverRanNoneIsMade() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(rebuild(empty, "all")).isEqualTo(FAILED);
        assertThat(complaints.toString()).startsWith("There is no shop in ");
        assertThat(empty).isEmptyDirectory();

        assertThat(rebuild(folder.resolve("nowhere"), "all")).isEqualTo(FAILED);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }
}
