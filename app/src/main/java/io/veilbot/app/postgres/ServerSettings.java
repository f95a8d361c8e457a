package io.veilbot.app.postgres;

import java.util.ArrayList;
import java.util.List;

/** How our PostgreSQL is set: two cores, small transactions, nothing lost. */
final class ServerSettings {

    /**
     * Written into postgresql.conf when the cluster is made; the operator may change them there.
     */
    private static final List<String> AT_BIRTH =
            List.of(
                    "shared_buffers=256MB",
                    "effective_cache_size=1GB",
                    "work_mem=8MB",
                    "maintenance_work_mem=64MB",
                    "max_connections=60",
                    "max_wal_size=1GB",
                    "checkpoint_timeout=10min",
                    "random_page_cost=1.1",
                    "max_parallel_workers_per_gather=0",
                    "autovacuum_max_workers=2",
                    "io_method=sync",
                    "jit=off",
                    "idle_in_transaction_session_timeout=10s",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "lc_messages=C");

    /**
     * Given at every start and not to be changed: durability, loopback only, no data in the log.
     */
    private static final List<String> ALWAYS =
            List.of(
                    "fsync=on",
                    "full_page_writes=on",
                    "synchronous_commit=on",
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "logging_collector=off",
                    "log_destination=stderr",
                    "log_statement=none",
                    // terse: the detail of an error quotes values
                    "log_error_verbosity=terse",
                    "log_min_error_statement=panic");

    private ServerSettings() {}

    static List<String> forInitdb() {
        return AT_BIRTH.stream().map(setting -> "--set=" + setting).toList();
    }

    static List<String> forStart(int port) {
        var words = new ArrayList<String>();
        ALWAYS.forEach(setting -> words.addAll(List.of("-c", setting)));
        words.addAll(List.of("-c", "port=" + port));
        return words;
    }
}
