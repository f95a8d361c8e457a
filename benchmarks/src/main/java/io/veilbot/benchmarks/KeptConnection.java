package io.veilbot.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection that is kept open between requests, and as little of a client as there can be: a
 * whole one costs more than what it measures.
 */
final class KeptConnection implements AutoCloseable {

    private static final Pattern LENGTH =
            Pattern.compile("\r\ncontent-length: *(\\d+)\r\n", Pattern.CASE_INSENSITIVE);
    private static final String END = "\r\n\r\n";
    private static final int MOST = 64 * 1024;

    private final URI server;
    private final byte[] buffer = new byte[MOST];
    private Socket socket;

    KeptConnection(URI server) {
        this.server = server;
        this.socket = open(server);
    }

    private static Socket open(URI server) {
        try {
            var socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks and waits for all of the answer. A server lets go of a connection now and then. */
    Answer get(String path) {
        Answer answer = ask(path);
        if (answer.isTheLast()) {
            close();
            socket = open(server);
        }
        return answer;
    }

    private Answer ask(String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\n\r\n";
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param head status line and headers
     * @param body bytes
     */
    record Answer(String head, int body) {

        boolean isGood() {
            return head.startsWith("HTTP/1.1 200");
        }

        private boolean isTheLast() {
            return head.contains("\r\nConnection: close\r\n");
        }
    }

    private Answer answer(InputStream in) throws IOException {
        int read = 0;
        int end = -1;
        while (end < 0) {
            read += more(in, read);
            end = text(read).indexOf(END);
        }
        String head = text(end + END.length());
        Matcher length = LENGTH.matcher(head);
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        while (read < head.length() + body) {
            read += more(in, read);
        }
        return new Answer(head, body);
    }

    private int more(InputStream in, int read) throws IOException {
        int more = in.read(buffer, read, MOST - read);
        if (more <= 0) {
            throw new EOFException("the answer broke off or is too long");
        }
        return more;
    }

    private String text(int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
