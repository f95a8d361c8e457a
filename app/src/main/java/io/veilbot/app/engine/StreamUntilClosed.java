package io.veilbot.app.engine;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.common.stream.BlockingStream;

/**
 * Waits in short steps, and not any longer once the shop closes. By itself a reader waits for an
 * event as long as it may, and the engine waits for one reader after the other, in the pool that
 * the whole process shares.
 */
final class StreamUntilClosed<M> implements BlockingStream<M> {

    static final int STEP_MILLIS = 200;

    private final BlockingStream<M> stream;
    private final BooleanSupplier closing;

    StreamUntilClosed(BlockingStream<M> stream, BooleanSupplier closing) {
        this.stream = stream;
        this.closing = closing;
    }

    /** At least one step, so that a reader that does not know yet does not spin. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toMillis(timeout);
        while (left > STEP_MILLIS) {
            if (stream.hasNextAvailable(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
            left = closing.getAsBoolean() ? 0 : left - STEP_MILLIS;
        }
        return stream.hasNextAvailable((int) left, TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<M> peek() {
        return stream.peek();
    }

    @Override
    public M nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(M message) {
        stream.skipMessagesWithPayloadTypeOf(message);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        return stream.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
        stream.close();
    }
}
