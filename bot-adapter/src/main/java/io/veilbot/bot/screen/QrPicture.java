package io.veilbot.bot.screen;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A link as a picture that a camera reads. */
public final class QrPicture {
    private static final int SIDE = 640;
    private static final int QUIET_ZONE = 4;

    private QrPicture() {}

    /**
     * A PNG, 640 pixels wide, with the quiet zone that the standard asks for.
     *
     * @throws IllegalArgumentException if the link does not fit into a code
     */
    public static byte[] of(String link) {
        Map<EncodeHintType, Object> hints =
                Map.of(
                        EncodeHintType.MARGIN,
                        QUIET_ZONE,
                        EncodeHintType.ERROR_CORRECTION,
                        ErrorCorrectionLevel.M,
                        EncodeHintType.CHARACTER_SET,
                        StandardCharsets.UTF_8.name());
        try {
            var matrix = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, SIDE, SIDE, hints);
            var png = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(matrix, "PNG", png);
            return png.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
