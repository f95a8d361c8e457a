package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import org.junit.jupiter.api.Test;

/** A key that was gone from its panel. */
class VpnKeyRestoredTest extends VpnKeyWords {

    private static final String FIRST = "ss://Y2hhY2hhMjAtaWV0Zi1wb2x5MTMwNTpvbmU";
    private static final String SECOND = "ss://Y2hhY2hhMjAtaWV0Zi1wb2x5MTMwNTp0d28";
    private static final String PLACE = "@203.0.113.7:12345/?outline=1";
    private static final PersonalText OLD = new PersonalText(ANNA, FIRST + PLACE + "#Oslo");
    private static final PersonalText RENAMED = new PersonalText(ANNA, FIRST + PLACE + "#Riga");
    private static final PersonalText NEW = new PersonalText(ANNA, SECOND + PLACE + "#Oslo");

    private static KeyProvisioned there() {
        return new KeyProvisioned(KEY, SUBSCRIPTION, ANNA, OSLO, GRANT, OLD, "7", NOW);
    }

    private static KeyRestored restored(PersonalText link, boolean relinked, String id) {
        return new KeyRestored(KEY, SUBSCRIPTION, ANNA, OSLO, link, relinked, id, NOW);
    }

    @Test
    void isToldWithItsNewLink() {
        key.given(requested(), there())
                .when(new RecordKeyRestored(KEY, NEW, "8"))
                .then(restored(NEW, true, "8"));
    }

    @Test
    void needsNoNewLinkWhereOnlyThePanelsIdIsAnother() {
        key.given(requested(), there())
                .when(new RecordKeyRestored(KEY, RENAMED, "8"))
                .then(restored(RENAMED, false, "8"));
    }

    @Test
    void isNoNewsWhereItIsAsItWas() {
        key.given(requested(), there()).when(new RecordKeyRestored(KEY, RENAMED, "7")).quiet();
        key.given(requested(), there(), restored(NEW, true, "8"))
                .when(new RecordKeyRestored(KEY, NEW, "8"))
                .quiet();
    }

    @Test
    void isNoNewsOfAKeyThatIsToGoOrNeverCame() {
        key.given(requested(), there(), leaving())
                .when(new RecordKeyRestored(KEY, NEW, "8"))
                .quiet();
        key.given(requested()).when(new RecordKeyRestored(KEY, NEW, "8")).quiet();
    }

    @Test
    void isUnknownWhereNobodyWishedForIt() {
        key.given().when(new RecordKeyRestored(KEY, NEW, "8")).refused(Refusal.UNKNOWN);
    }
}
