package io.veilbot.sandbox.cores;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.grpc.Status;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A message of protocol buffers that was sent: its last value of each field. */
final class Fields {

    private final Map<Integer, ByteString> parts = new HashMap<>();

    private Fields() {}

    /** Answers what a core answers to a message that is none. */
    static Fields of(ByteString bytes) {
        Fields fields = new Fields();
        try {
            CodedInputStream in = bytes.newCodedInput();
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                fields.read(in, tag);
            }
            return fields;
        } catch (IOException e) {
            throw Status.INTERNAL
                    .withDescription("grpc: error unmarshalling request")
                    .asRuntimeException();
        }
    }

    private void read(CodedInputStream in, int tag) throws IOException {
        if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            parts.put(WireFormat.getTagFieldNumber(tag), in.readBytes());
        } else {
            in.skipField(tag);
        }
    }

    String text(int field) {
        return parts.getOrDefault(field, ByteString.EMPTY).toStringUtf8();
    }

    Fields part(int field) {
        return of(parts.getOrDefault(field, ByteString.EMPTY));
    }
}
