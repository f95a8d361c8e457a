package io.veilbot.integrations.call;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what a server shows. It lets every server pass, so nothing may be told it after it. */
final class SeenCertificate extends ServersOnly {

    private @Nullable X509Certificate leaf;

    Optional<X509Certificate> leaf() {
        return Optional.ofNullable(leaf);
    }

    @Override
    void check(X509Certificate[] chain) {
        leaf = chain.length == 0 ? null : chain[0];
    }
}
