package io.veilbot.toy;

import io.veilbot.api.Query;

/** Questions about lamps. */
public sealed interface LampQuery<R> extends Query<R> {

    /** One lamp. */
    record ByLamp(LampId lamp) implements LampQuery<LampView> {

        @Override
        public Class<LampView> answerType() {
            return LampView.class;
        }
    }
}
