package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text with a meaning.
 *
 * @param type the Bot API's word for it, such as "bold" or "bot_command"
 * @param offset where it begins, in UTF-16 code units
 * @param length how long it is, in UTF-16 code units
 * @param url the target of a "text_link"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entity(String type, int offset, int length, @Nullable String url) {}
