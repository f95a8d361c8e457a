package io.veilbot.web.links;

/**
 * One tap that opens an app and imports.
 *
 * @param app name as its makers write it
 * @param url of the app's own scheme
 * @param store where to get the app
 */
public record ImportLink(String app, String url, String store) {}
