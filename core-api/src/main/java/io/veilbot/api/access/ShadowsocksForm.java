package io.veilbot.api.access;

import io.veilbot.api.fleet.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code ss://} of SIP002. Method and password are base64, which is all that Outline reads; for the
 * ciphers of 2022 the rule is to write them plainly.
 */
enum ShadowsocksForm implements LinkForm {
    SS;

    private static final Pattern CREDENTIAL =
            Pattern.compile("[a-z0-9][a-z0-9-]{0,49}:.+", Pattern.DOTALL);
    private static final String PLAIN_CIPHERS = "2022-";

    @Override
    public String write(ShareLink link) {
        return "ss" + SCHEME_END + UriText.of(user(link.credential()), link).written("/?");
    }

    private static String user(String credential) {
        if (!credential.startsWith(PLAIN_CIPHERS)) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(credential.getBytes(StandardCharsets.UTF_8));
        }
        int colon = credential.indexOf(':') + 1;
        return credential.substring(0, colon) + LinkText.escaped(credential.substring(colon));
    }

    @Override
    public ShareLink readRest(String rest) {
        UriText uri = UriText.read(rest);
        String user = LinkText.unescaped(uri.user());
        return new ShareLink(
                Protocol.OUTLINE,
                user.contains(":") ? user : decoded(user),
                uri.host(),
                uri.port(),
                uri.parameters(),
                uri.label());
    }

    /** Some servers write the other alphabet of base64 here. */
    private static String decoded(String user) {
        String url = user.replace('+', '-').replace('/', '_');
        return LinkText.of(Base64.getUrlDecoder().decode(url));
    }

    @Override
    public Map<String, String> unsaid(Map<String, String> said) {
        return Map.of();
    }

    @Override
    public void check(String credential, Map<String, String> parameters) {
        LinkRules.need(CREDENTIAL.matcher(credential).matches(), "a method, a colon, a password");
    }
}
