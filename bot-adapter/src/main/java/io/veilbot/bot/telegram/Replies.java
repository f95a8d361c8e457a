package io.veilbot.bot.telegram;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Sorts what Telegram answers to a call that did not succeed. */
final class Replies {
    private static final Duration WAIT_UNTOLD = Duration.ofSeconds(3);
    private static final List<String> GONE =
            List.of(
                    "message to edit not found",
                    "message can't be edited",
                    "no text in the message to edit",
                    "message_id_invalid",
                    "message to delete not found",
                    "message can't be deleted");

    private Replies() {}

    /** One call; gives the message concerned. */
    interface Call {
        long make() throws TelegramApiException;
    }

    /**
     * Makes the call and never throws for what comes of it.
     *
     * @param messageId the message that is to be changed; 0 if there is none
     */
    static Reply attempt(long messageId, Call call) {
        try {
            return new Reply.Done(call.make());
        } catch (TelegramApiException e) {
            return of(e, messageId);
        } catch (NullPointerException e) {
            // The client library's way to say that an answer was no answer of Telegram's.
            return new Reply.Unknown("unreadable answer");
        }
    }

    /**
     * @param messageId the message that was to be changed; 0 if there was none
     */
    static Reply of(TelegramApiException failure, long messageId) {
        if (failure instanceof TelegramApiRequestException answer
                && answer.getErrorCode() != null) {
            return ofCode(answer.getErrorCode(), said(answer), waitOf(answer), messageId);
        }
        String name = failure.getClass().getSimpleName();
        return neverLeft(failure) ? new Reply.Unsent(name) : new Reply.Unknown(name);
    }

    /** There was nobody to take the call. */
    private static boolean neverLeft(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof ConnectException || cause instanceof UnknownHostException);
    }

    private static Reply ofCode(int code, String said, Duration wait, long messageId) {
        return switch (code) {
            case 400 -> ofBadRequest(said, messageId);
            case 403 -> new Reply.Blocked();
            case 429 -> new Reply.Busy(wait);
            // A bad token is the operator's to mend; what waits is sent once it is mended.
            case 401, 404, 409 -> new Reply.Unsent(code + " " + said);
            default ->
                    code > 400 && code < 500
                            ? new Reply.Rejected(said)
                            : new Reply.Unknown(code + " " + said);
        };
    }

    private static Reply ofBadRequest(String said, long messageId) {
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("message is not modified")) {
            return new Reply.Done(messageId);
        }
        if (GONE.stream().anyMatch(lower::contains)) {
            return new Reply.Gone();
        }
        return new Reply.Rejected(said);
    }

    private static String said(TelegramApiRequestException answer) {
        return String.valueOf(answer.getApiResponse());
    }

    private static Duration waitOf(TelegramApiRequestException answer) {
        var parameters = answer.getParameters();
        Integer seconds = parameters == null ? null : parameters.getRetryAfter();
        return seconds == null ? WAIT_UNTOLD : Duration.ofSeconds(seconds);
    }
}
