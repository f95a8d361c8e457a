package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The common apps that can read at least one of the keys, the surest first; nobody is sent to an
 * app that would show nothing. The schemes are as the apps' makers describe them.
 */
record Imports(List<ShareLink> keys, String token, LinkPlaces places) {

    private static final String APPLE = "https://apps.apple.com/app/";

    List<ImportLink> on(Platform platform) {
        Stream<Optional<ImportLink>> apps =
                switch (platform) {
                    case ANDROID ->
                            Stream.of(outline(), happ(), hiddify(), v2rayNg(), clash("Clash Meta"));
                    case IOS -> Stream.of(outline(), happ(), streisand(), shadowrocket());
                    case DESKTOP -> Stream.of(outline(), happ(), hiddify(), clash("Clash Verge"));
                };
        return apps.flatMap(Optional::stream).toList();
    }

    /** Where it may poll, it does: then another server needs no other key. */
    private Optional<ImportLink> outline() {
        return keys.stream()
                .filter(LinkFormat.OUTLINE::reads)
                .map(key -> places.hasDynamicKeys() ? places.dynamicKey(token) : key.text())
                .map(url -> new ImportLink("Outline", url, "https://getoutline.org/get-started/"))
                .findFirst();
    }

    private Optional<ImportLink> happ() {
        return polling("Happ", "happ://add/" + address(), "https://www.happ.su/main");
    }

    private Optional<ImportLink> hiddify() {
        return polling("Hiddify", "hiddify://import/" + address(), "https://hiddify.com");
    }

    private Optional<ImportLink> v2rayNg() {
        return polling(
                "v2rayNG",
                "v2rayng://install-sub?url=" + encoded(address()),
                "https://github.com/2dust/v2rayNG");
    }

    private Optional<ImportLink> streisand() {
        return polling(
                "Streisand", "streisand://import/" + address(), APPLE + "streisand/id6450534064");
    }

    private Optional<ImportLink> shadowrocket() {
        String wrapped =
                Base64.getEncoder().encodeToString(address().getBytes(StandardCharsets.UTF_8));
        return polling("Shadowrocket", "sub://" + wrapped, APPLE + "shadowrocket/id932747118");
    }

    private Optional<ImportLink> clash(String app) {
        return keys.stream().anyMatch(LinkFormat.CLASH::reads)
                ? polling(
                        app,
                        "clash://install-config?url=" + encoded(address()),
                        "https://github.com/MetaCubeX")
                : Optional.empty();
    }

    private Optional<ImportLink> polling(String app, String url, String store) {
        return keys.isEmpty() ? Optional.empty() : Optional.of(new ImportLink(app, url, store));
    }

    private String address() {
        return places.subscription(token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
