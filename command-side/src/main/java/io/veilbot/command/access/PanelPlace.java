package io.veilbot.command.access;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import java.util.Optional;

/**
 * Where a key is on its panel, as the shop heard last.
 *
 * @param link what apps import
 * @param id the panel's
 */
record PanelPlace(String link, String id) {

    static final PanelPlace NONE = new PanelPlace("", "");

    /** The fact that follows; empty if all this is known already. */
    Optional<KeyRestored> after(RecordKeyRestored news, KeyChange change) {
        boolean relinked = !ShareLink.areAlike(link, news.accessLink().text());
        boolean elsewhere = relinked || !id.equals(news.panelKeyId());
        return elsewhere ? Optional.of(change.isThereAgain(news, relinked)) : Optional.empty();
    }

    /** Dots for the link: a log line must not tell. */
    @Override
    public String toString() {
        return "panel key " + id;
    }
}
