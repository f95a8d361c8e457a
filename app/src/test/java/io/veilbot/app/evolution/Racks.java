package io.veilbot.app.evolution;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.PersonalText;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyOutcome;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyOutcome;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRemoved;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.people.CustomerId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The panels of all servers, as far as the shop hears of them. */
final class Racks {

    private static final Actor SELF = Actor.system("key-provisioner");

    private static final String WANTED =
            """
            select aggregate_identifier from engine.domain_event_entry where type = 'key'
            group by 1 having not bool_or(payload_type in ('access.key-provisioned',
                'access.key-abandoned', 'access.key-revocation-requested'))
            order by min(global_index)\
            """;

    private static final String UNWANTED =
            """
            select aggregate_identifier from engine.domain_event_entry where type = 'key'
            group by 1 having bool_or(payload_type = 'access.key-revocation-requested')
                and not bool_or(payload_type = 'access.key-revoked')
            order by min(global_index)\
            """;

    private static final String LIVE =
            """
            select aggregate_identifier from engine.domain_event_entry where type = 'key'
            group by 1 having bool_or(payload_type = 'access.key-provisioned')
                and not bool_or(payload_type = 'access.key-revocation-requested')
            order by min(global_index)\
            """;

    private final CorpusShop shop;
    private boolean answering = true;

    Racks(CorpusShop shop) {
        this.shop = shop;
    }

    void answer(boolean whether) {
        answering = whether;
    }

    /** Does whatever there is to do, unless they are silent. */
    boolean hadToDo() {
        if (!answering) {
            return false;
        }
        List<KeyId> wanted = wanted();
        List<KeyId> unwanted = keys(UNWANTED);
        wanted.forEach(key -> say(key, made(key)));
        unwanted.forEach(key -> send(new RecordKeyRemoved(key)));
        return !wanted.isEmpty() || !unwanted.isEmpty();
    }

    /** Those that some panel has been asked for and has not given. */
    List<KeyId> wanted() {
        return keys(WANTED);
    }

    private List<KeyId> keys(String which) {
        return Corpus.texts(shop.bean(JdbcClient.class), which).map(KeyId::new).toList();
    }

    void say(KeyId key, KeyOutcome outcome) {
        send(new RecordKeyOutcome(key, outcome));
    }

    void loseOneAndGiveAnother() {
        KeyId key = keys(LIVE).getFirst();
        CustomerId owner = shop.first(key.value(), KeyRequested.class).customer();
        var link = new PersonalText(owner, "ss://another-of-" + key.panelName());
        send(new RecordKeyRestored(key, link, key.panelName()));
    }

    private void send(Command command) {
        shop.bean(Commands.class).send(command, SELF);
    }

    private KeyOutcome made(KeyId key) {
        CustomerId owner = shop.first(key.value(), KeyRequested.class).customer();
        String link = "ss://" + key.panelName() + "@192.0.2.1:443/#VeilBot";
        return new KeyOutcome.Done(new PersonalText(owner, link), key.panelName());
    }
}
