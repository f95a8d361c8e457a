package io.veilbot.integrations.cores;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A message of protocol buffers as it is written, field by field. What is empty or zero is left
 * out, as version 3 of the language has it.
 */
final class Message {

    private final ByteString.Output bytes = ByteString.newOutput();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    /** Writes to memory, which takes everything. */
    private interface Write {
        void to(CodedOutputStream out) throws IOException;
    }

    Message text(int field, String value) {
        return value.isEmpty() ? this : with(it -> it.writeString(field, value));
    }

    Message part(int field, Message part) {
        return with(it -> it.writeBytes(field, part.toBytes()));
    }

    /** A message whose type is told beside it, by its full name. */
    static Message typed(String type, Message message) {
        return new Message().text(1, type).part(2, message);
    }

    ByteString toBytes() {
        with(CodedOutputStream::flush);
        return bytes.toByteString();
    }

    private Message with(Write write) {
        try {
            write.to(out);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
