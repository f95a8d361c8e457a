package io.veilbot.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.integrations.payments.Hint;

/** What may come of a callback, whoever wrote it. */
public final class Hints {

    private Hints() {}

    /** It is followed into an address: it must not lead anywhere else there. */
    public static void assertSafe(Hint hint) {
        if (hint instanceof Hint.LookAt(String id)) {
            assertThat(id).matches("[A-Za-z0-9_-]{1,255}");
        }
        assertThat(hint).isNotNull();
    }
}
