package io.veilbot.integrations.outline;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A self-signed certificate such as a panel makes for itself, and its fingerprint. */
record Certificates(SSLContext context, String sha256) {

    static Certificates fresh(Path folder) throws Exception {
        Path store = folder.resolve("panel.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var process =
                new ProcessBuilder(
                                keytool.toString(),
                                "-genkeypair",
                                "-alias",
                                "panel",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=panel.example",
                                "-validity",
                                "3650",
                                "-storepass",
                                "secret",
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        return read(store);
    }

    private static Certificates read(Path store) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        byte[] der = keys.getCertificate("panel").getEncoded();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(der);
        return new Certificates(context, HexFormat.of().withUpperCase().formatHex(hash));
    }
}
