package io.veilbot.api.access;

import io.veilbot.api.fleet.Protocol;
import java.util.Map;

/** How one scheme spells a link. */
sealed interface LinkForm permits ShadowsocksForm, UriForm, VmessForm {

    /** Parts of the longest length, each character escaped at its longest, fit in. */
    int LONGEST_TEXT = 50_000;

    String SCHEME_END = "://";

    /** The text with its scheme. */
    String write(ShareLink link);

    /**
     * @param rest what stands behind the scheme
     * @throws IllegalArgumentException if it is no link
     */
    ShareLink readRest(String rest);

    /** Parameters that a link of this scheme means when it does not say them. */
    Map<String, String> unsaid(Map<String, String> said);

    /**
     * @throws IllegalArgumentException if this scheme cannot say it
     */
    void check(String credential, Map<String, String> parameters);

    static LinkForm of(Protocol protocol) {
        return switch (protocol) {
            case OUTLINE -> ShadowsocksForm.SS;
            case VLESS -> UriForm.VLESS;
            case VMESS -> VmessForm.VMESS;
            case TROJAN -> UriForm.TROJAN;
        };
    }

    static ShareLink read(String text) {
        LinkRules.need(text.length() <= LONGEST_TEXT, "a link is shorter");
        int end = text.indexOf(SCHEME_END);
        LinkRules.need(end > 0, "a link begins with a scheme");
        LinkForm form =
                switch (text.substring(0, end)) {
                    case "ss" -> ShadowsocksForm.SS;
                    case "vless" -> UriForm.VLESS;
                    case "vmess" -> VmessForm.VMESS;
                    case "trojan" -> UriForm.TROJAN;
                    default -> throw new IllegalArgumentException("no scheme of a key");
                };
        return form.readRest(text.substring(end + SCHEME_END.length()));
    }
}
