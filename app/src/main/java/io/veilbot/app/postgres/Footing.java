package io.veilbot.app.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs: it refuses to be root.
 *
 * @param prefix the words before PostgreSQL's own command line; they replace themselves by it, so
 *     that the process id stays
 * @param owner who owns its files, as seen from outside
 */
record Footing(List<String> prefix, Account owner) {

    static Footing asIs(Account owner) {
        return new Footing(List.of(), owner);
    }

    /** Root steps down to the account; enough where that account can reach the folder. */
    static Footing stepDown(Account account) {
        return new Footing(
                List.of(
                        "setpriv",
                        "--reuid=" + account.uid(),
                        "--regid=" + account.gid(),
                        "--clear-groups"),
                account);
    }

    /**
     * Root steps down but keeps one capability, for a folder below a closed one such as /root.
     * Without the secure bit access(2), which PostgreSQL asks about its programs, would not count
     * the capability.
     */
    static Footing stepDownKeeping(String capability, Account account) {
        var words = new ArrayList<>(stepDown(account).prefix());
        words.add("--inh-caps=+" + capability);
        words.add("--ambient-caps=+" + capability);
        words.add("--securebits=+no_setuid_fixup");
        return new Footing(List.copyOf(words), account);
    }

    /** A user namespace: outside it is still us, inside it is the account. */
    static Footing namespace(Account inside, Account outside) {
        return new Footing(
                List.of(
                        "unshare",
                        "--user",
                        "--map-user=" + inside.uid(),
                        "--map-group=" + inside.gid()),
                outside);
    }

    List<String> command(List<String> words) {
        var command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }
}
