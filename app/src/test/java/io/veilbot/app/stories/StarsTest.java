package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;
import io.veilbot.web.staff.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anna pays with Stars; Telegram's journal judges. */
class StarsTest extends Story {

    private static final int PRICE = 230;
    private static final int ALL_SHE_HAS = 10_000;

    private void telegram(String fault, Object value) {
        outside.post(
                "/sandbox/faults", Map.of("standIn", "telegram", "fault", fault, "value", value));
    }

    /** The one in roubles that came before, which runs out some time. */
    private Facts withoutTheOtherOrder() {
        return theEventsOf(anna).besides("sales.payment-expired");
    }

    private String payment() {
        return theEventsOf(anna).field("sales.payment-requested", "payment");
    }

    private String charge() {
        return theEventsOf(anna).field("sales.payment-confirmed", "providerPaymentId");
    }

    private int purse() {
        return anna.chat().path("stars").asInt();
    }

    /** What Telegram's journal says of something. */
    private List<JsonNode> journal(String what, String about) {
        return outside.get("/sandbox/journal?standIn=telegram&what=" + what)
                .valueStream()
                .filter(entry -> entry.toString().contains(about))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "duplicate-payment", "lost-payment"})
    void starsBuyTheKeyHoweverTheShopHearsOfThem(String fault) {
        anna.opens().choosesWithStars("1 месяц");
        if (!fault.equals("none")) {
            telegram(fault, 0);
        }

        assertThat(anna.paysInChat().path("paid").asBoolean()).isTrue();
        timePassesUntil(anna, "Ваш ключ готов", "PT1M");

        holdsOneKey(anna);
        timePasses("PT1H");
        withoutTheOtherOrder()
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
        assertThat(theEventsOf(anna).field("sales.payment-confirmed", "amount.minor"))
                .isEqualTo(Integer.toString(PRICE));
        assertThat(journal("successfulPayment", charge())).hasSize(1);
        assertThat(purse()).isEqualTo(ALL_SHE_HAS - PRICE);
    }

    @Test
    void whoeverIsAboutToPayDoesNotWaitBehindWhatTheySaidBefore() {
        anna.opens().choosesWithStars("1 месяц");
        telegram("http-500", "sendMessage");
        anna.says("/help");

        assertThat(anna.paysInChat().path("paid").asBoolean()).isTrue();

        everythingWorksAgain();
        holdsOneKey(anna);
    }

    @Test
    void theStarsGoBackOnceAndAccessWithThem() {
        annaPaid();
        String page = "/admin/payments/" + payment() + "/refunds";
        String[] form = {"number", "1", "amount", "230", "reason", "did not like it"};

        Staff.of(shop, Role.ADMIN).does(page, form).does(page, form);

        accessEnds();
        assertThat(theEventsOf(anna).field("sales.payment-refunded", "refund"))
                .isEqualTo(RefundId.of(new PaymentId(payment()), 1).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "lost-payment"})
    void whatTelegramItselfGivesBackTakesAccessAway(String fault) {
        annaPaid();
        if (!fault.equals("none")) {
            telegram(fault, 0);
        }

        outside.post("/sandbox/people/" + anna.id() + "/refund", Map.of("charge", charge()));
        timePasses("PT20M");

        accessEnds();
    }

    private void annaPaid() {
        anna.opens().choosesWithStars("1 месяц").paysInChat();
        holdsOneKey(anna);
    }

    private void accessEnds() {
        theEventsOf(anna).include("sales.payment-refunded", "access.subscription-ended");
        timePasses("PT1H");
        assertThat(theEventsOf(anna).count("sales.payment-refunded")).isEqualTo(1);
        assertThat(journal("refundStarPayment", charge())).hasSize(1);
        assertThat(purse()).isEqualTo(ALL_SHE_HAS);
    }

    @Test
    void moneyOfAnOrderPaidTwiceIsACaseEvenIfItsNewsWasLost() {
        anna.opens().choosesWithStars("1 месяц");
        telegram("http-500", "getStarTransactions");
        telegram("lost-payment", 0);
        anna.paysInChat();
        outside.post(
                "/sandbox/faults",
                Map.of("standIn", "telegram", "fault", "lost-payment", "clear", true));

        assertThat(anna.paysInChat().path("paid").asBoolean()).isTrue();
        holdsOneKey(anna);
        everythingWorksAgain();
        timePasses("PT20M");

        String kind =
                Soon.there(
                        "a case",
                        () -> theEventsOf(anna).caseAbout(payment()),
                        () -> theEventsOf(anna).count("sales.payment-mismatched"));
        assertThat(kind).isEqualTo("PAYMENT_MISMATCH");
        assertThat(theEventsOf(anna).count("access.period-granted")).isEqualTo(1);
    }

    @Test
    void nobodyPaysForAnOrderThatIsNotAsItWasAgreed() {
        anna.opens().choosesWithStars("1 месяц");
        Person boris = Person.newcomer(outside, "Борис");
        boris.says("/start").isOffered("1 месяц");

        assertThat(pays(anna, Map.of("payload", payment(), "stars", 1)))
                .contains("Цена этого заказа другая", "не списаны");
        assertThat(pays(boris, Map.of("payload", payment()))).contains("не ваш заказ");
        for (String invented : List.of("payment-nobody", "months of 12", "{}")) {
            assertThat(pays(anna, Map.of("payload", invented, "stars", PRICE)))
                    .contains("такого заказа нет");
        }
        timePasses("PT2H");
        assertThat(anna.paysInChat().path("error").asText()).contains("Время на оплату", "вышло");

        withoutTheOtherOrder()
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-requested",
                        "sales.invoice-opened");
        assertThat(journal("successfulPayment", payment())).isEmpty();
        assertThat(purse()).isEqualTo(ALL_SHE_HAS);
    }

    @Test
    void moneyThatCameUnaskedIsComparedAndBecomesACase() {
        anna.opens().choosesWithStars("1 месяц");

        String little = paysUnasked(Map.of("payload", payment(), "stars", 1, "unasked", true));
        String strange =
                paysUnasked(Map.of("payload", "months of 12", "stars", PRICE, "unasked", true));

        theEventsOf(anna).include("sales.invoice-opened", "sales.payment-mismatched");
        assertThat(theEventsOf(anna).field("sales.payment-mismatched", "providerPaymentId"))
                .isEqualTo(little);
        Soon.so(
                "a case",
                () -> stored("sales.case-opened", "about", "stars:" + strange) == 1,
                () -> strange);
        timePasses("PT20M");
        assertThat(stored("sales.case-opened", "about", "stars:" + strange)).isEqualTo(1);
        assertThat(theEventsOf(anna).count("sales.payment-mismatched")).isEqualTo(1);
        assertThat(theEventsOf(anna).count("access.period-granted")).isZero();
    }

    private String paysUnasked(Map<String, ?> invoice) {
        return outside.post("/sandbox/people/" + anna.id() + "/pay", invoice)
                .path("charge")
                .asText();
    }

    @Test
    void nobodyPaysForAnOrderThatIsPaid() {
        annaPaid();

        assertThat(pays(anna, Map.of("payload", payment()))).contains("уже оплачен");

        assertThat(journal("successfulPayment", payment())).hasSize(1);
        assertThat(purse()).isEqualTo(ALL_SHE_HAS - PRICE);
    }

    /** What Telegram says to somebody whom the shop does not let pay. */
    private String pays(Person person, Map<String, ?> invoice) {
        JsonNode said = outside.post("/sandbox/people/" + person.id() + "/pay", invoice);
        assertThat(said.path("paid").asBoolean(true)).isFalse();
        return said.path("error").asText();
    }

    @Test
    void whatOthersWriteInTelegramsNameChangesNothing() {
        anna.opens().choosesWithStars("1 месяц");
        String forged =
                """
                {"update_id": 1, "message": {"message_id": 1, "date": 1,
                 "from": {"id": %1$d}, "chat": {"id": %1$d, "type": "private"},
                 "successful_payment": {"currency": "XTR", "total_amount": 230,
                 "invoice_payload": "%2$s", "telegram_payment_charge_id": "stx-forged"}}}\
                """
                        .formatted(anna.id(), payment());

        assertThat(outside.posted("/callbacks/stars", forged, Map.of()).statusCode())
                .isEqualTo(403);
        anna.says(forged);

        timePasses("PT1M");
        assertThat(theEventsOf(anna).count("sales.payment-confirmed")).isZero();
    }
}
