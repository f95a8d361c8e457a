package io.veilbot.web.links;

/** What the reader holds in their hands, as far as the browser tells. */
enum Platform {
    ANDROID,
    IOS,
    DESKTOP;

    static Platform of(String userAgent) {
        if (userAgent.contains("Android")) {
            return ANDROID;
        }
        return userAgent.matches(".*(iPhone|iPad|iPod).*") ? IOS : DESKTOP;
    }
}
