package io.veilbot.integrations.panels;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.access.ShareLink;
import java.util.Optional;

/** Words the order for a key that was there before, so that it comes back as the same key. */
public final class SameAgain {

    private final Backstop backstop;
    private final Vault vault;

    public SameAgain(Backstop backstop, Vault vault) {
        this.backstop = backstop;
        this.vault = vault;
    }

    /** With the credential that people have in their apps, even if its panel once chose it. */
    public KeyOrder order(BookedKey key) {
        return new KeyOrder(
                key.key().panelName(),
                key.protocol(),
                backstop.of(key.key(), key.asked()),
                backstop.devices(key.key(), key.devices()),
                link(key)
                        .map(link -> Credential.in(link.text(), key.key(), vault))
                        .orElseGet(() -> Credential.of(key.key(), vault)));
    }

    /** Whether apps that have the key can go on as before. */
    public boolean isSame(BookedKey key, PanelKey there) {
        return key.panelKeyId().filter(there.id()::equals).isPresent()
                && link(key)
                        .filter(link -> ShareLink.areAlike(link.text(), there.accessLink()))
                        .isPresent();
    }

    /** As the shop heard of it last; its owner is whose key it is. */
    public Optional<PersonalText> link(BookedKey key) {
        return key.link().map(vault::openPersonal);
    }
}
