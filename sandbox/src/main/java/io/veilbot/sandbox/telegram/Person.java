package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;

/**
 * Somebody who is played in the sandbox.
 *
 * @param id the Telegram id, which is the id of the private chat, too
 * @param language "ru" or "en"
 * @param met whether this person ever wrote to the bot: before that the bot may not write
 * @param blocked whether this person blocked the bot
 */
record Person(long id, String name, String language, boolean met, boolean blocked) {
    Person afterMeeting() {
        return new Person(id, name, language, true, blocked);
    }

    Person withBlocked(boolean now) {
        return new Person(id, name, language, met, now);
    }

    /** Whichever of the two this person reads. */
    String reads(String english, String russian) {
        return language.equals("ru") ? russian : english;
    }

    /** A "User" of the Bot API. */
    ObjectNode user() {
        return Json.object()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", name)
                .put("language_code", language);
    }

    /** The private "Chat" with this person. */
    ObjectNode chat() {
        return Json.object().put("id", id).put("type", "private").put("first_name", name);
    }
}
