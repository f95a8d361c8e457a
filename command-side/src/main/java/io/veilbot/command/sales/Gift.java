package io.veilbot.command.sales;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.Vault;
import io.veilbot.api.access.Grant;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.GiftCommand.IssueGift;
import io.veilbot.api.sales.GiftCommand.RecallGift;
import io.veilbot.api.sales.GiftCommand.RedeemGift;
import io.veilbot.api.sales.GiftEvent;
import io.veilbot.api.sales.GiftEvent.GiftIssued;
import io.veilbot.api.sales.GiftEvent.GiftRecalled;
import io.veilbot.api.sales.GiftEvent.GiftRedeemed;
import io.veilbot.api.sales.GiftId;
import java.security.MessageDigest;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Access that somebody bought for somebody else: redeemed once, by whoever has the code. */
@Aggregate(type = "gift")
class Gift {

    /** What the code is minted and found for; another purpose would give another code. */
    static final String CODE_PURPOSE = "gift-code";

    @AggregateIdentifier private @Nullable GiftId id;
    private @Nullable GiftIssued issued;
    private @Nullable CustomerId redeemer;
    private boolean recalled;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(IssueGift command, Vault vault, Clock clock) {
        if (id != null) {
            return;
        }
        String code = vault.mint(CODE_PURPOSE, command.gift());
        apply(
                new GiftIssued(
                        command.gift(),
                        command.payment(),
                        command.customer(),
                        new PersonalText(command.customer(), code),
                        vault.fingerprint(CODE_PURPOSE, code),
                        command.terms(),
                        clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RedeemGift command, Vault vault, Clock clock) {
        GiftIssued gift = opened(vault.fingerprint(CODE_PURPOSE, command.code().text()));
        if (isTakenBy(command.customer())) {
            return;
        }
        apply(
                new GiftRedeemed(
                        command.gift(),
                        command.customer(),
                        command.subscription(),
                        Grant.ofGift(command.gift(), gift.terms()),
                        clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecallGift command, Clock clock) {
        if (id == null) {
            throw new RefusedException(Refusal.GIFT_UNKNOWN);
        }
        if (!recalled) {
            apply(new GiftRecalled(command.gift(), command.reason(), clock.instant()));
        }
    }

    /** A wrong code and no gift look alike, and how long the answer takes tells nothing. */
    private GiftIssued opened(String fingerprint) {
        if (issued == null
                || !MessageDigest.isEqual(
                        fingerprint.getBytes(US_ASCII), issued.fingerprint().getBytes(US_ASCII))) {
            throw new RefusedException(Refusal.GIFT_UNKNOWN);
        }
        return issued;
    }

    private boolean isTakenBy(CustomerId customer) {
        if (recalled || (redeemer != null && !redeemer.equals(customer))) {
            throw new RefusedException(Refusal.GIFT_USED);
        }
        return redeemer != null;
    }

    @EventSourcingHandler
    void on(GiftEvent event) {
        switch (event) {
            case GiftIssued made -> {
                id = made.gift();
                issued = made;
            }
            case GiftRedeemed taken -> redeemer = taken.customer();
            case GiftRecalled _ -> recalled = true;
        }
    }
}
