package io.veilbot.sandbox.core;

import java.io.IOException;

/** Answers one request. It runs on a virtual thread of its own and may block. */
@FunctionalInterface
public interface Handler {

    /**
     * @throws StopException to answer early
     * @throws InterruptedException if the sandbox closes meanwhile; the connection is then closed
     */
    Answer handle(Request request) throws IOException, InterruptedException;
}
