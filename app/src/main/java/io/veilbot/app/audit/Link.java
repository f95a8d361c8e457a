package io.veilbot.app.audit;

import java.nio.ByteBuffer;

/**
 * One event's place in the chain.
 *
 * @param position from 1, without gaps
 * @param index the store's own number of the event
 * @param content what {@link StoredEvent#content} gives
 * @param hash over the one before, the position and the content
 */
record Link(long position, long index, String event, Hash content, Hash previous, Hash hash) {

    /** Before the first event. */
    static final Link NONE = new Link(0, 0, "", Hash.NONE, Hash.NONE, Hash.NONE);

    /** The next one, of an event that lies behind this one in the store. */
    Link then(StoredEvent next) {
        Hash content = next.content();
        long place = position + 1;
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(place).array();
        Hash linked = Hash.over(hash.bytes(), number, content.bytes());
        return new Link(place, next.index(), next.event(), content, hash, linked);
    }
}
