package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each filter of each list is served by an index: no plan reads a whole table. */
class QueryPlanTest {

    private static final ViewsShop SHOP = ViewsShop.open();

    @BeforeAll
    static void enoughRowsForThePlannerToCare() {
        SHOP.jdbc()
                .execute(
                        """
                        INSERT INTO views.payments SELECT 'payment-' || md5(n::text),
                            'customer-' || n % 5000, 'subscription-' || n % 5000, '{}', 29900, 'RUB',
                            'yookassa', (ARRAY['yookassa', 'stars', 'cryptopay'])[1 + n % 3],
                            CASE WHEN n % 50 = 0 THEN 'OPEN' ELSE 'CONFIRMED' END, '',
                            'provider-' || n, NULL, NULL, timestamptz '2026-01-01' + n * interval '1 s',
                            NULL, now(), false, 0, 29900, 'RUB'
                        FROM generate_series(1, 50000) n;
                        INSERT INTO views.customers SELECT 'customer-' || n, 'x', 'x', 'RU', false,
                            false, now() - n * interval '1 s', md5(n::text)
                        FROM generate_series(1, 5000) n;
                        INSERT INTO views.customer_notes SELECT 'customer-' || n % 500, n, 'x', 'x',
                            now()
                        FROM generate_series(1, 5000) n;
                        INSERT INTO views.subscriptions SELECT 'subscription-' || n, 'customer-' || n,
                            'x', md5(n::text), now(), now(), 0, false
                        FROM generate_series(1, 5000) n;
                        INSERT INTO views.subscription_grants SELECT 'subscription-' || n % 2000,
                            'grant-' || n, '{}', 'x', now(), now(), 0, 1, '', now()
                        FROM generate_series(1, 10000) n;
                        INSERT INTO views.payment_refunds SELECT 'payment-' || n % 2000,
                            'refund-' || n, 'RETURNED', 1, 'RUB', '', now(), now()
                        FROM generate_series(1, 10000) n;
                        INSERT INTO views.referrals SELECT 'referral-' || n, 'customer-' || n % 500,
                            'customer-' || n, now(), NULL, NULL
                        FROM generate_series(1, 5000) n;
                        INSERT INTO views.promos SELECT 'promo-' || n, '{}', now(), NULL, ''
                        FROM generate_series(1, 2000) n;
                        INSERT INTO views.promo_uses SELECT 'promo-' || n % 2000, 'payment-' || n,
                            'REDEEMED'
                        FROM generate_series(1, 10000) n;
                        INSERT INTO views.gifts SELECT 'gift-' || n, 'payment-' || n,
                            'customer-' || n % 500, 'x', md5(n::text), '{}', now(), NULL, NULL, NULL
                        FROM generate_series(1, 5000) n;
                        INSERT INTO views.renewals SELECT 'payment-' || n, 'renewal-' || n % 2000,
                            'customer-' || n % 2000, 'subscription-' || n % 2000, 'yookassa', '{}',
                            now(), 'x', now(), NULL, NULL
                        FROM generate_series(1, 5000) n;
                        INSERT INTO views.keys SELECT 'key-' || n, 'subscription-' || n % 5000,
                            'customer-' || n, 'server-' || n % 9, 'grant', 'VLESS', 'LIVE', 'x', now(),
                            now()
                        FROM generate_series(1, 10000) n;
                        INSERT INTO views.cases SELECT 'case-' || n, 'DELIVERY_STALLED', 'x', 'x', NULL,
                            NULL, now() - n * interval '1 s', 'ACCEPT', 'x', 'x', now()
                        FROM generate_series(1, 10000) n;
                        INSERT INTO views.payment_timeline SELECT 'payment-' || n / 10, n, 'x', 0, 'x',
                            'x', now(), 'x', 'x', 'x', '{}'
                        FROM generate_series(1, 20000) n;
                        ANALYZE views.payments, views.customers, views.subscriptions, views.keys,
                            views.cases, views.payment_timeline, views.customer_notes,
                            views.subscription_grants, views.payment_refunds, views.referrals,
                            views.promos, views.promo_uses, views.gifts, views.renewals
                        """);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void newestPaymentsOfAnyFilter() {
        assertThat(payments("")).contains("payments_by_time");
        assertThat(payments("WHERE (requested_at, payment_id) < (now(), 'x')"))
                .contains("payments_by_time");
        assertThat(payments("WHERE status = 'OPEN'")).contains("payments_by_status");
        assertThat(payments("WHERE provider = 'nobody'")).contains("payments_by_provider");
        assertThat(payments("WHERE customer_id = 'customer-7'")).contains("payments_by_customer");
    }

    @Test
    void paymentsByTheStartOfTheirIdOrAnythingElseThatIsKnown() {
        assertThat(
                        payments(
                                """
                                WHERE (payment_id >= 'payment-c4ca' AND payment_id < 'payment-c4ca~'
                                    OR provider_payment_id = 'c4ca' OR customer_id = 'c4ca')
                                """))
                .contains("payments_pkey", "payments_by_provider_payment", "payments_by_customer");
    }

    @Test
    void figuresOfAFilterComeFromTheIndexAlone() {
        assertThat(
                        plan(
                                """
                                SELECT kept_currency, count(*), sum(kept_minor) FROM payments
                                WHERE status = 'OPEN' GROUP BY kept_currency
                                """))
                .contains("payments_by_status")
                .doesNotContain("Seq Scan");
    }

    @Test
    void oneCustomerSubscriptionOrTimeline() {
        assertThat(plan("SELECT * FROM customers WHERE customer_id = 'customer-7'"))
                .contains("customers_pkey");
        assertThat(plan("SELECT * FROM subscriptions WHERE token_fingerprint = 'x'"))
                .contains("subscriptions_by_token");
        assertThat(plan("SELECT * FROM subscriptions WHERE customer_id = 'x' ORDER BY opened_at"))
                .contains("subscriptions_by_customer");
        assertThat(plan("SELECT * FROM keys WHERE subscription_id = 'subscription-7'"))
                .contains("keys_by_subscription");
        assertThat(
                        plan(
                                """
                                SELECT s.ends_at, k.key_id FROM subscriptions s
                                LEFT JOIN keys k ON k.subscription_id = s.subscription_id
                                WHERE s.token_fingerprint = 'x'
                                """))
                .contains("subscriptions_by_token", "keys_by_subscription");
        assertThat(plan("SELECT * FROM payment_timeline WHERE payment_id = 'x' ORDER BY position"))
                .contains("payment_timeline_pkey");
        assertThat(
                        plan(
                                """
                                SELECT * FROM cases ORDER BY decided_at IS NOT NULL, opened_at DESC,
                                    case_id LIMIT 200
                                """))
                .contains("cases_waiting_first");
    }

    @Test
    void customersByTimeOrByWhateverIsKnownOfThem() {
        assertThat(customers("")).contains("customers_by_time", "referrals_by_referred");
        assertThat(customers("WHERE (c.registered_at, c.customer_id) < (now(), 'x')"))
                .contains("customers_by_time");
        assertThat(
                        customers(
                                """
                                WHERE (c.customer_id >= 'customer-1234'
                                    AND c.customer_id < 'customer-1234~'
                                    OR c.telegram_fingerprint = 'x'
                                    OR c.customer_id = (SELECT customer_id FROM payments
                                                        WHERE payment_id = 'x'))
                                """))
                .contains("customers_pkey", "customers_by_telegram", "payments_pkey");
        for (String mark : List.of("vip", "blocked", "unreachable", "erased")) {
            assertThat(customers("WHERE c." + mark)).contains("customers_" + mark);
        }
        assertThat(plan("SELECT * FROM customer_notes WHERE customer_id = 'x' ORDER BY sequence"))
                .contains("customer_notes_pkey");
    }

    @Test
    void whatBelongsToOneOfThem() {
        assertThat(plan("SELECT * FROM subscription_grants WHERE subscription_id = 'x'"))
                .contains("subscription_grants_pkey");
        assertThat(plan("SELECT * FROM payment_refunds WHERE payment_id = 'x'"))
                .contains("payment_refunds_pkey");
        assertThat(
                        plan(
                                "SELECT * FROM referrals WHERE referrer_id = 'x' ORDER BY recorded_at DESC"))
                .contains("referrals_by_referrer");
        assertThat(
                        plan(
                                """
                                SELECT * FROM keys WHERE server_id = 'server-7'
                                    AND status NOT IN ('REVOKED', 'ABANDONED')
                                ORDER BY changed_at DESC, key_id LIMIT 100
                                """))
                .contains("keys_by_server");
        assertThat(plan("UPDATE keys SET access_link = NULL WHERE customer_id = 'x'"))
                .contains("keys_by_customer");
        assertThat(plan("SELECT count(*) FROM promo_uses WHERE promo_id = 'promo-7'"))
                .contains("promo_uses_pkey");
        assertThat(plan("SELECT * FROM gifts WHERE fingerprint = 'x'"))
                .contains("gifts_by_fingerprint");
        assertThat(plan("SELECT * FROM gifts WHERE customer_id = 'x' ORDER BY issued_at DESC"))
                .contains("gifts_by_customer");
        assertThat(
                        plan(
                                """
                                SELECT * FROM renewals
                                WHERE subscription_id = 'x' AND saved_at IS NOT NULL
                                ORDER BY saved_at DESC LIMIT 1
                                """))
                .contains("renewals_by_subscription");
    }

    private static String customers(String condition) {
        String plan =
                plan(
                        """
                        SELECT c.*, r.referrer_id FROM customers c
                        LEFT JOIN referrals r ON r.referred_id = c.customer_id
                        """
                                + condition
                                + " ORDER BY c.registered_at DESC, c.customer_id DESC LIMIT 51");
        assertThat(plan).doesNotContain("Seq Scan");
        return plan;
    }

    private static String payments(String condition) {
        String plan =
                plan(
                        "SELECT * FROM payments "
                                + condition
                                + " ORDER BY requested_at DESC, payment_id DESC LIMIT 51");
        assertThat(plan).doesNotContain("Seq Scan");
        return plan;
    }

    private static String plan(String sql) {
        List<@Nullable String> lines = SHOP.jdbc().queryForList("EXPLAIN " + sql, String.class);
        return String.join("\n", lines);
    }
}
