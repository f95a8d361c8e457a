package io.veilbot.sandbox.cores;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A message of protocol buffers being written; zeros and empty texts are left out. */
final class Message {

    private final ByteString.Output bytes = ByteString.newOutput();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    /** Into memory, where nothing goes wrong. */
    private interface Write {
        void to(CodedOutputStream out) throws IOException;
    }

    Message text(int field, String value) {
        return value.isEmpty() ? this : with(it -> it.writeString(field, value));
    }

    Message number(int field, long value) {
        return value == 0 ? this : with(it -> it.writeInt64(field, value));
    }

    Message part(int field, Message part) {
        return with(it -> it.writeBytes(field, part.toBytes()));
    }

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
