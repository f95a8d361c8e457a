package io.veilbot.app.providers;

import io.veilbot.integrations.payments.CallbackMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Callbacks that a provider never sent, made from two that it did; the same for the same seed. */
public final class Forgeries {

    private final Random random;
    private final Set<String> proofs;
    private final CallbackMessage genuine;
    private final CallbackMessage other;

    /**
     * @param proofs names of the headers that prove who wrote it
     */
    public Forgeries(
            long seed, Set<String> proofs, CallbackMessage genuine, CallbackMessage other) {
        this.random = new Random(seed);
        this.proofs = proofs;
        this.genuine = genuine;
        this.other = other;
    }

    public Stream<CallbackMessage> some(int howMany) {
        return Stream.generate(this::forgery).limit(howMany);
    }

    private CallbackMessage forgery() {
        return switch (proofs.isEmpty() ? random.nextInt(4) : random.nextInt(7)) {
            case 0 -> withBody(oneByteChanged(genuine.body()));
            case 1 -> withBody(cutShort(genuine.body()));
            case 2 -> withBody(oneDigitChanged(genuine.body()));
            case 3 -> withBody(twoPartsSwapped(genuine.body()));
            case 4 -> like(proofsChanged(), genuine.body());
            case 5 -> like(Map.of(), genuine.body());
            default -> foreign();
        };
    }

    private CallbackMessage withBody(byte[] body) {
        return like(genuine.headers(), body);
    }

    /** At the same moment, so that it is not its age that gives it away. */
    private CallbackMessage like(Map<String, String> headers, byte[] body) {
        return new CallbackMessage(headers, body, genuine.arrivedAt());
    }

    private byte[] oneByteChanged(byte[] body) {
        body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(7));
        return body;
    }

    private byte[] cutShort(byte[] body) {
        return Arrays.copyOf(body, random.nextInt(body.length));
    }

    /** An amount, an id, or a moment. */
    private byte[] oneDigitChanged(byte[] body) {
        int place = random.nextInt(body.length);
        for (int step = 0; step < body.length; step++, place = (place + 1) % body.length) {
            if (Character.isDigit(body[place])) {
                body[place] = (byte) ('0' + (body[place] - '0' + 1 + random.nextInt(9)) % 10);
                return body;
            }
        }
        return oneByteChanged(body);
    }

    private byte[] twoPartsSwapped(byte[] body) {
        int middle = 1 + random.nextInt(body.length - 1);
        byte[] swapped = new byte[body.length];
        System.arraycopy(body, middle, swapped, 0, body.length - middle);
        System.arraycopy(body, 0, swapped, body.length - middle, middle);
        return swapped;
    }

    /** One character of one proof is another. */
    private Map<String, String> proofsChanged() {
        var headers = new HashMap<>(genuine.headers());
        String name = List.copyOf(proofs).get(random.nextInt(proofs.size()));
        char[] value = headers.getOrDefault(name, " ").toCharArray();
        int place = random.nextInt(value.length);
        value[place] = value[place] == 'a' ? 'b' : 'a';
        headers.put(name, new String(value));
        return headers;
    }

    /** The proof of one with the words of another. */
    private CallbackMessage foreign() {
        byte[] body = random.nextBoolean() ? other.body() : oneByteChanged(other.body());
        return like(genuine.headers(), body);
    }
}
