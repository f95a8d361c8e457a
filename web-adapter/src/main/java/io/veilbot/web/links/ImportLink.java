package io.veilbot.web.links;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One tap that opens an app and imports.
 *
 * @param app name as its makers write it
 * @param url of the app's own scheme
 * @param store where to get the app
 */
public record ImportLink(String app, String url, String store) {

    /**
     * The common apps of a platform, the surest first. Outline opens a key by its own scheme; the
     * others take the subscription address. The schemes are as the apps' makers describe them.
     *
     * @param key an {@code ss://} link
     * @param subscription the address that apps poll
     */
    static List<ImportLink> forPlatform(Platform platform, String key, String subscription) {
        String outline = "https://getoutline.org/get-started/#step-3";
        var viaOutline = new ImportLink("Outline", key, outline);
        var viaHapp =
                new ImportLink("Happ", "happ://add/" + subscription, "https://www.happ.su/main");
        var viaHiddify =
                new ImportLink(
                        "Hiddify", "hiddify://import/" + subscription, "https://hiddify.com");
        return switch (platform) {
            case ANDROID ->
                    List.of(
                            viaOutline,
                            viaHapp,
                            viaHiddify,
                            new ImportLink(
                                    "v2rayNG",
                                    "v2rayng://install-sub?url=" + encode(subscription),
                                    "https://github.com/2dust/v2rayNG"));
            case IOS ->
                    List.of(
                            viaOutline,
                            viaHapp,
                            new ImportLink(
                                    "Streisand",
                                    "streisand://import/" + subscription,
                                    "https://apps.apple.com/app/streisand/id6450534064"));
            case DESKTOP -> List.of(viaOutline, viaHiddify);
        };
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
