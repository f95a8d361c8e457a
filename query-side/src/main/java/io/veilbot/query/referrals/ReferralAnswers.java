package io.veilbot.query.referrals;

import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.instantIfAny;
import static io.veilbot.query.Columns.text;
import static io.veilbot.query.Columns.textIfAny;

import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralId;
import io.veilbot.api.people.ReferralQuery.ReferralList;
import io.veilbot.api.people.ReferralQuery.ReferralView;
import io.veilbot.api.people.ReferralQuery.ReferralsOf;
import io.veilbot.api.sales.PaymentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReferralAnswers {

    private final JdbcClient jdbc;

    ReferralAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    ReferralList answer(ReferralsOf query) {
        return new ReferralList(
                jdbc.sql(
                                """
                                SELECT referral_id, referrer_id, referred_id, recorded_at,
                                    payment_id, qualified_at
                                FROM referrals WHERE referrer_id = ?
                                ORDER BY recorded_at DESC, referral_id
                                """)
                        .param(query.referrer().value())
                        .query(ReferralAnswers::view)
                        .list());
    }

    private static ReferralView view(ResultSet row, int number) throws SQLException {
        return new ReferralView(
                new ReferralId(text(row, "referral_id")),
                new CustomerId(text(row, "referrer_id")),
                new CustomerId(text(row, "referred_id")),
                instant(row, "recorded_at"),
                textIfAny(row, "payment_id").map(PaymentId::new),
                instantIfAny(row, "qualified_at"));
    }
}
