package io.veilbot.command.access;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.Vault;
import io.veilbot.api.access.SubscriptionCommand.ReplaceKey;
import io.veilbot.api.access.SubscriptionCommand.RotateToken;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.KeyReplacementRequested;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.access.SubscriptionEvent.TokenRotated;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.Optional;

/** What follows when somebody wants links or a key of their own. */
record Wishes(Standing its, Instant now) {

    /** What the token is minted for; another purpose would give another token. */
    private static final String TOKEN_PURPOSE = "subscription-token";

    SubscriptionOpened open(SubscriptionId subscription, CustomerId customer, Vault vault) {
        String token = vault.mint(TOKEN_PURPOSE, subscription);
        return new SubscriptionOpened(
                subscription, customer, new PersonalText(customer, token), now);
    }

    Optional<SubscriptionEvent> on(RotateToken command, Vault vault) {
        CustomerId customer = its.customer();
        if (!isNext(command.rotation(), its.rotation())) {
            return Optional.empty();
        }
        String purpose = TOKEN_PURPOSE + "-" + command.rotation();
        var token = new PersonalText(customer, vault.mint(purpose, command.subscription()));
        return Optional.of(
                new TokenRotated(command.subscription(), customer, token, command.rotation(), now));
    }

    Optional<SubscriptionEvent> on(ReplaceKey command) {
        CustomerId customer = its.customer();
        if (!isNext(command.number(), its.replacements())) {
            return Optional.empty();
        }
        new Timing(its, now).mustNotBeOver();
        return Optional.of(
                new KeyReplacementRequested(
                        command.subscription(),
                        customer,
                        command.number(),
                        command.country(),
                        command.protocol(),
                        command.reason(),
                        now));
    }

    /** Numbers tell a wish made twice from two wishes, and none may be left out. */
    private static boolean isNext(int number, int last) {
        if (number > last + 1) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        return number == last + 1;
    }
}
