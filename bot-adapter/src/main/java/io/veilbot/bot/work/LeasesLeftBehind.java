package io.veilbot.bot.work;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leases of a process that was killed. Where no other process works on this database they are
 * nobody's, and whoever waits for a key need not wait for them to run out.
 */
public final class LeasesLeftBehind implements InitializingBean {

    private final JdbcClient sql;
    private final boolean soleNode;

    public LeasesLeftBehind(JdbcClient sql, boolean soleNode) {
        this.sql = sql;
        this.soleNode = soleNode;
    }

    @Override
    public void afterPropertiesSet() {
        if (soleNode) {
            release("bot.update_inbox");
            release("bot.notice");
        }
    }

    private void release(String table) {
        sql.sql("update " + table + " set leased_until = null where leased_until is not null")
                .update();
    }
}
