package io.veilbot.integrations.cores;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A message of protocol buffers as it came. Fields that nobody asks for may be whatever they like.
 */
final class Fields {

    private final Map<Integer, List<ByteString>> parts = new HashMap<>();
    private final Map<Integer, Long> numbers = new HashMap<>();

    private Fields() {}

    /**
     * @throws UnreadableAnswerException if it is no such message
     */
    static Fields of(ByteString bytes) {
        var fields = new Fields();
        try {
            fields.read(bytes.newCodedInput());
            return fields;
        } catch (IOException e) {
            throw new UnreadableAnswerException("message");
        }
    }

    private void read(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int field = WireFormat.getTagFieldNumber(tag);
            switch (WireFormat.getTagWireType(tag)) {
                case WireFormat.WIRETYPE_VARINT -> numbers.put(field, in.readInt64());
                case WireFormat.WIRETYPE_LENGTH_DELIMITED ->
                        parts.computeIfAbsent(field, _ -> new ArrayList<>()).add(in.readBytes());
                default -> in.skipField(tag);
            }
        }
    }

    /** Zero if it is not there. */
    long number(int field) {
        return numbers.getOrDefault(field, 0L);
    }

    /** Empty if it is not there; the last one, should there be several. */
    String text(int field) {
        List<ByteString> all = parts.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getLast().toStringUtf8();
    }

    List<Fields> parts(int field) {
        return parts.getOrDefault(field, List.of()).stream().map(Fields::of).toList();
    }
}
