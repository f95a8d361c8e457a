package io.veilbot.projections.referrals;

import io.veilbot.api.people.ReferralEvent;
import io.veilbot.api.people.ReferralEvent.ReferralQualified;
import io.veilbot.api.people.ReferralEvent.ReferralRecorded;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.referrals")
class ReferralsProjector extends Projection {

    ReferralsProjector(Rows rows) {
        super(rows, "referrals");
    }

    @EventHandler
    void on(ReferralEvent event) {
        switch (event) {
            case ReferralRecorded recorded -> put(recorded);
            case ReferralQualified qualified -> qualify(qualified);
        }
    }

    private void put(ReferralRecorded event) {
        rows.put(
                """
                INSERT INTO referrals (referral_id, referrer_id, referred_id, recorded_at)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (referral_id) DO UPDATE SET referrer_id = excluded.referrer_id,
                    referred_id = excluded.referred_id, recorded_at = excluded.recorded_at,
                    payment_id = NULL, qualified_at = NULL
                """,
                event.referral(),
                event.referrer(),
                event.referred(),
                event.at());
    }

    private void qualify(ReferralQualified event) {
        rows.change(
                "UPDATE referrals SET payment_id = ?, qualified_at = ? WHERE referral_id = ?",
                event.payment(),
                event.at(),
                event.referral());
    }
}
