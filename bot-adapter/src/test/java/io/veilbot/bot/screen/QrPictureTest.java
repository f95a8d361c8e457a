package io.veilbot.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 150, 700, 1500})
    void aCameraReadsTheLink(int length) throws Exception {
        String link = "ss://" + "a".repeat(length);
        var image = ImageIO.read(new ByteArrayInputStream(QrPicture.of(link)));
        assertThat(image.getWidth()).isEqualTo(640);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(link);
    }
}
