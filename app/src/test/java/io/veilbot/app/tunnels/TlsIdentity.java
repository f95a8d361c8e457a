package io.veilbot.app.tunnels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A name with a certificate that signs itself, as the files that cores read.
 *
 * @param certificate apps trust it as they trust an authority
 */
record TlsIdentity(Path certificate, Path key) {

    static final String NAME = "vpn.example.test";

    private static final String PASSWORD = "changeit";

    static TlsIdentity in(Path folder) {
        try {
            Path store = folder.resolve("tls.p12");
            Programs.said(
                    Path.of(System.getProperty("java.home"), "bin", "keytool"),
                    ("-genkeypair -alias tls -keyalg EC -groupname secp256r1 -validity 30 -dname CN=%s"
                                    + " -ext san=dns:%s -storetype PKCS12 -storepass %s -keystore %s")
                            .formatted(NAME, NAME, PASSWORD, store)
                            .split(" "));
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            return new TlsIdentity(
                    pem(folder, "CERTIFICATE", keys.getCertificate("tls").getEncoded()),
                    pem(
                            folder,
                            "PRIVATE KEY",
                            keys.getKey("tls", PASSWORD.toCharArray()).getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no certificate could be made", e);
        }
    }

    private static Path pem(Path folder, String what, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String text = "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, body, what);
        return Files.writeString(folder.resolve(what.replace(' ', '-') + ".pem"), text);
    }
}
