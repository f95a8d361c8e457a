package io.veilbot.sandbox.cores;

import com.google.protobuf.ByteString;
import io.grpc.MethodDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Messages as they come and go. */
enum Bytes implements MethodDescriptor.Marshaller<ByteString> {
    AS_THEY_ARE;

    /**
     * @param name service and call, such as {@code a.b.Service/Method}
     */
    static MethodDescriptor<ByteString, ByteString> call(String name) {
        return MethodDescriptor.<ByteString, ByteString>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(name)
                .setRequestMarshaller(AS_THEY_ARE)
                .setResponseMarshaller(AS_THEY_ARE)
                .build();
    }

    @Override
    public InputStream stream(ByteString message) {
        return message.newInput();
    }

    @Override
    public ByteString parse(InputStream stream) {
        try {
            return ByteString.readFrom(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
