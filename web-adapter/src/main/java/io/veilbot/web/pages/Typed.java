package io.veilbot.web.pages;

import java.util.Map;

/**
 * What somebody typed into a form that could not be taken, so that a mistake loses nothing.
 *
 * @param action where that form is sent to; several stand on one page
 * @param fields as they were typed
 */
public record Typed(String action, Map<String, String> fields) {

    static final Typed NOTHING = new Typed("", Map.of());

    /** Whether it was this form. */
    public boolean in(String form) {
        return action.equals(form);
    }

    /** What stood in a field of this form. */
    public String or(String form, String field, String otherwise) {
        return in(form) ? fields.getOrDefault(field, otherwise) : otherwise;
    }
}
