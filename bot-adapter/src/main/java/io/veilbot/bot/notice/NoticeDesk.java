package io.veilbot.bot.notice;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes requests from events, and wakes the sender once they are committed. */
final class NoticeDesk {
    private final NoticeRequests requests;
    private final Runnable bell;

    /**
     * @param bell rung once a notice is committed
     */
    NoticeDesk(NoticeRequests requests, Runnable bell) {
        this.requests = requests;
        this.bell = bell;
    }

    void request(Telling telling) {
        requests.request(telling);
        ringAfterCommit();
    }

    /** Without a transaction the sender finds it by itself, half a second later. */
    private void ringAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            bell.run();
                        }
                    });
        }
    }
}
