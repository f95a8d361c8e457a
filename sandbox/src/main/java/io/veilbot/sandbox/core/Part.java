package io.veilbot.sandbox.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** One part of a multipart form: a field or a file. */
public final class Part {

    private final String name;
    private final @Nullable String filename;
    private final String contentType;
    private final byte[] bytes;

    Part(String name, @Nullable String filename, String contentType, byte[] bytes) {
        this.name = name;
        this.filename = filename;
        this.contentType = contentType;
        this.bytes = bytes;
    }

    public String name() {
        return name;
    }

    /** Null for a plain field. */
    public @Nullable String filename() {
        return filename;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String text() {
        return new String(bytes, UTF_8);
    }
}
