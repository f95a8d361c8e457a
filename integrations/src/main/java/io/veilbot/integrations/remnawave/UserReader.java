package io.veilbot.integrations.remnawave;

import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.List;

/** Reads what the panel answers, strictly; what is hoped for is wrapped in {@code response}. */
final class UserReader {

    private static final int LONGEST_NAME = 200;
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String PASSWORD = "[!-~]{1,100}";

    private UserReader() {}

    /**
     * A part of the list of users.
     *
     * @param total of all parts
     */
    record Page(List<User> users, long total) {}

    static User user(String body) {
        return user(response(body));
    }

    static Page page(String body) {
        var response = response(body);
        long total = response.wholeIfAny("total").orElseThrow(() -> unreadable("total"));
        var users = response.children("users").stream().map(UserReader::user).toList();
        return new Page(users, total);
    }

    static String version(String body) {
        return response(body).text("version", 40);
    }

    private static StrictJson response(String body) {
        return StrictJson.object(body).child("response").orElseThrow(() -> unreadable("response"));
    }

    /** Traffic stood beside everything else before it had a place of its own. */
    private static User user(StrictJson user) {
        return new User(
                ref(user),
                user.text("username", LONGEST_NAME),
                user.text("status", LONGEST_NAME).equals("DISABLED"),
                user.wholeIfAny("trafficLimitBytes").orElse(0L),
                used(user.child("userTraffic").orElse(user)),
                shaped(user, "vlessUuid", UUID),
                shaped(user, "trojanPassword", PASSWORD),
                shaped(user, "ssPassword", PASSWORD));
    }

    /** Version 2 has both, and wants the UUID. */
    private static User.Ref ref(StrictJson user) {
        return user.textIfAny("uuid", LONGEST_NAME)
                .filter(uuid -> uuid.matches(UUID))
                .<User.Ref>map(User.Ref.ByUuid::new)
                .or(() -> user.wholeIfAny("id").map(User.Ref.ByNumber::new))
                .orElseThrow(() -> unreadable("id"));
    }

    private static long used(StrictJson traffic) {
        return traffic.wholeIfAny("usedTrafficBytes")
                .filter(bytes -> bytes >= 0)
                .orElseThrow(() -> unreadable("usedTrafficBytes"));
    }

    private static String shaped(StrictJson user, String field, String shape) {
        String text = user.text(field, LONGEST_NAME);
        if (!text.matches(shape)) {
            throw unreadable(field);
        }
        return text;
    }

    private static UnreadableAnswerException unreadable(String place) {
        return new UnreadableAnswerException(place);
    }

    /** The code of an error; empty if there is none to read. */
    static String code(String body) {
        try {
            String code = StrictJson.object(body).text("errorCode", 10);
            return code.matches("[A-Z][0-9]+") ? code : "";
        } catch (UnreadableAnswerException e) {
            return "";
        }
    }
}
