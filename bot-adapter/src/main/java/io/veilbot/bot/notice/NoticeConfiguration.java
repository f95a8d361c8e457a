package io.veilbot.bot.notice;

import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.bot.card.Card;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.card.Turns;
import io.veilbot.bot.dialog.PaymentMethods;
import io.veilbot.bot.screen.Doors;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.telegram.Messenger;
import io.veilbot.bot.work.WorkLoop;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Everything the shop tells people by itself. */
@Configuration(proxyBeanMethods = false)
public class NoticeConfiguration {
    private static final int PEOPLE_AT_ONCE = 16;

    @Bean
    NoticeRequests noticeRequests(JdbcClient sql) {
        return new NoticeRequests(sql);
    }

    @Bean
    NoticeLog noticeLog(JdbcClient sql) {
        return new NoticeLog(sql);
    }

    @Bean
    Drafts drafts(
            Queries queries,
            Chats chats,
            Places places,
            PaymentMethods methods,
            Doors doors,
            Clock clock) {
        return new Drafts(
                new PaymentDrafts(queries, chats, places, methods),
                new AccessDrafts(queries, places),
                new LifeDrafts(queries, places, clock),
                new GiftDrafts(queries, doors),
                new DecisionDrafts(queries, places, clock),
                new Reach(queries));
    }

    @Bean
    Delivery delivery(
            Messenger messenger,
            Card card,
            Chats chats,
            NoticeLog log,
            TransactionOperations transaction) {
        return new Delivery(messenger, card, chats, log, transaction);
    }

    @Bean
    NoticeRecorder noticeRecorder(
            NoticeLog log,
            NoticeRequests requests,
            Commands commands,
            TransactionOperations transaction,
            Clock clock) {
        return new NoticeRecorder(log, requests, commands, transaction, clock);
    }

    @Bean
    WorkLoop noticeLoop(
            NoticeLog log,
            Chats chats,
            Drafts drafts,
            Delivery delivery,
            NoticeRecorder recorder,
            Turns turns,
            ObjectProvider<NoticeListener> listeners) {
        NoticeListener listener = listeners.getIfAvailable(() -> new NoticeListener() {});
        var work = new NoticeWork(log, chats, turns, drafts, delivery, recorder, listener);
        return new WorkLoop("bot-notices", PEOPLE_AT_ONCE, work);
    }

    @Bean
    NoticeDesk noticeDesk(NoticeRequests requests, @Qualifier("noticeLoop") WorkLoop loop) {
        return new NoticeDesk(requests, loop::wake);
    }

    @Bean
    NoticeEvents noticeEvents(NoticeDesk desk, Chats chats) {
        return new NoticeEvents(desk, chats);
    }

    @Bean
    LifeEvents lifeEvents(NoticeDesk desk) {
        return new LifeEvents(desk);
    }

    @Bean
    DecisionEvents decisionEvents(NoticeDesk desk) {
        return new DecisionEvents(desk);
    }

    @Bean
    GiftEvents giftEvents(NoticeDesk desk, NoticeRequests requests) {
        return new GiftEvents(desk, requests);
    }

    @Bean
    RenewalEvents renewalEvents(NoticeDesk desk) {
        return new RenewalEvents(desk);
    }
}
