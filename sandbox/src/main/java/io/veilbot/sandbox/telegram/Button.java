package io.veilbot.sandbox.telegram;

/**
 * One key of the keyboard beneath a message.
 *
 * @param row counted from 0, top down
 * @param column counted from 0, left to right
 * @param value callback data, address, or the text to copy; empty for a pay button
 */
record Button(int row, int column, String label, Kind kind, String value) {
    enum Kind {
        CALLBACK,
        URL,
        COPY,
        WEB_APP,
        PAY
    }
}
