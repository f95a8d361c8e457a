package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralCommand.RecordReferral;
import io.veilbot.app.engine.DeadLetters;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReferringTest extends Story {

    private static final String GROUP = "sagas.referrals";

    private final Person vera = Person.newcomer(outside, "Вера");

    @Test
    void aRewardIsNotLostWhileTheRegistrationThatEarnsItIsSetAside() {
        vera.opens();
        try (var _ = introductionsFail()) {
            anna.says("/start " + codeOf(vera)).isOffered("1 месяц").buys("1 месяц");
            holdsOneKey(anna);
            Soon.so("registration and payment wait", () -> waiting() == 2, this::waiting);
        }

        assertThat(shop.bean(DeadLetters.class).retryOldest(GROUP)).isTrue();

        theEventsOf(vera).begin("access.subscription-opened", "access.period-granted");
        assertThat(theEventsOf(vera).field("access.period-granted", "grant.source"))
                .isEqualTo("REFERRAL");
    }

    private String codeOf(Person person) {
        return CustomerId.ofTelegram(person.id(), shop.bean(byte[].class)).referralCode();
    }

    private Mended introductionsFail() {
        var failing =
                shop.bean(CommandBus.class)
                        .registerDispatchInterceptor(_ -> (_, message) -> mayPass(message));
        return failing::cancel;
    }

    private static CommandMessage<?> mayPass(CommandMessage<?> message) {
        if (message.getPayload() instanceof RecordReferral) {
            throw new IllegalStateException("out of order");
        }
        return message;
    }

    private long waiting() {
        return shop.bean(JdbcClient.class)
                .sql("select count(*) from engine.dead_letters where processing_group = ?")
                .param(GROUP)
                .query(Long.class)
                .single();
    }

    /** What was broken works again. */
    private interface Mended extends AutoCloseable {
        @Override
        void close();
    }
}
