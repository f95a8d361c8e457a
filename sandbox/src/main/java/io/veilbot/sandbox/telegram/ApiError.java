package io.veilbot.sandbox.telegram;

/** A refusal in Telegram's words. Its code is the HTTP status, too. */
final class ApiError extends RuntimeException {
    private final int code;
    private final int retryAfter;

    private ApiError(int code, String description, int retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static ApiError badRequest(String why) {
        return new ApiError(400, "Bad Request: " + why, 0);
    }

    static ApiError forbidden(String why) {
        return new ApiError(403, "Forbidden: " + why, 0);
    }

    static ApiError conflict(String why) {
        return new ApiError(409, "Conflict: " + why, 0);
    }

    static ApiError tooManyRequests(int seconds) {
        return new ApiError(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    static ApiError of(int code, String description) {
        return new ApiError(code, description, 0);
    }

    int code() {
        return code;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    /** Seconds to keep silent, 0 when the error says nothing about it. */
    int retryAfter() {
        return retryAfter;
    }
}
