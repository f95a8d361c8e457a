package io.veilbot.sandbox.panel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A self-signed RSA certificate as installers of panels make it: a common name, decades of
 * validity.
 *
 * <p>It is written by hand, an X.509 version 1 certificate having seven fields: the JDK has no
 * public API for it, and {@code keytool} would cost a second per start and is missing from trimmed
 * runtimes.
 */
final class Certificate {

    private static final String ALIAS = "outline";
    // as Outline's was called before there were others: the shop has stored its fingerprint
    private static final String FILE = "outline.p12";
    private static final char[] PASSWORD = "sandbox".toCharArray();
    private static final int KEY_BITS = 2048;

    private static @Nullable Certificate shared;

    private final KeyStore store;

    private Certificate(KeyStore store) {
        this.store = store;
    }

    /** All panels share one: that of the folder, made at the first time, or else of the process. */
    static synchronized Certificate in(@Nullable Path folder)
            throws IOException, GeneralSecurityException {
        if (folder == null) {
            return inMemory();
        }
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? read(file) : written(file);
    }

    /** Making a key pair takes long; one will do for all short-lived sandboxes of a process. */
    private static Certificate inMemory() throws IOException, GeneralSecurityException {
        if (shared == null) {
            shared = new Certificate(fresh());
        }
        return shared;
    }

    private static Certificate read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return new Certificate(store);
    }

    /** Moved into its place when complete: a killed process leaves no half of it. */
    private static Certificate written(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = fresh();
        Path half = file.resolveSibling(FILE + ".part");
        try (OutputStream out = Files.newOutputStream(half)) {
            store.store(out, PASSWORD);
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        return new Certificate(store);
    }

    SSLContext context() throws GeneralSecurityException {
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** What the installer prints: upper-case hex without colons. */
    String sha256() throws GeneralSecurityException {
        byte[] der = store.getCertificate(ALIAS).getEncoded();
        return HexFormat.of()
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(der));
    }

    private static KeyStore fresh() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair pair = generator.generateKeyPair();
        java.security.cert.Certificate certificate =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(signed(pair)));
        store.setKeyEntry(
                ALIAS,
                pair.getPrivate(),
                PASSWORD,
                new java.security.cert.Certificate[] {certificate});
        return store;
    }

    private static byte[] signed(KeyPair pair) throws GeneralSecurityException {
        byte[] name = Der.commonName("127.0.0.1");
        byte[] body =
                Der.sequence(
                        Der.integer(BigInteger.ONE),
                        Der.sha256WithRsa(),
                        name,
                        Der.sequence(Der.time("20200101000000Z"), Der.time("20700101000000Z")),
                        name,
                        pair.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(body);
        return Der.sequence(body, Der.sha256WithRsa(), Der.bits(signature.sign()));
    }
}
