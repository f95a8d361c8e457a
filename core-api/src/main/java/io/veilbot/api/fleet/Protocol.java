package io.veilbot.api.fleet;

/** What a key speaks. */
public enum Protocol {
    /** Shadowsocks, as served by Outline. */
    OUTLINE,
    VLESS,
    VMESS,
    TROJAN
}
