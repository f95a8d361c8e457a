package io.veilbot.integrations.cryptopay;

import static io.veilbot.integrations.cryptopay.Signed.TOKEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Secret;
import io.veilbot.integrations.Mutations;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpdateReaderTest {

    private static final String PAID =
            """
            {"update_id":1,"update_type":"invoice_paid","request_date":"2026-11-22T10:00:00Z",\
            "payload":{"invoice_id":528890,"status":"paid","amount":"299.00"}}\
            """;

    private final UpdateReader reader = new UpdateReader(new Signature(new Secret(TOKEN)));

    private static CallbackMessage signed(String body, String token) {
        return Signed.by(token, body.getBytes(UTF_8));
    }

    private static CallbackMessage message(String body, String signature) {
        return new CallbackMessage(
                Map.of(Signature.HEADER, signature), body.getBytes(UTF_8), Instant.EPOCH);
    }

    @Test
    void pointsAtTheInvoiceOfAnUpdateThatIsSigned() {
        assertThat(reader.read(signed(PAID, TOKEN))).isEqualTo(new Hint.LookAt("528890"));
    }

    @Test
    void hearsNothingInOtherUpdates() {
        String other = PAID.replace("invoice_paid", "invoice_seen");
        assertThat(reader.read(signed(other, TOKEN))).isInstanceOf(Hint.NothingToDo.class);
    }

    @Test
    void believesNoOtherSignature() {
        String right = signed(PAID, TOKEN).headers().getOrDefault(Signature.HEADER, "");
        for (CallbackMessage forged :
                new CallbackMessage[] {
                    signed(PAID, "12345:AAB"),
                    signed(PAID, ""),
                    message(PAID, ""),
                    message(PAID, right.substring(1)),
                    message(PAID + "\n", right),
                    new CallbackMessage(Map.of(), PAID.getBytes(UTF_8), Instant.EPOCH)
                }) {
            assertThat(reader.read(forged)).isEqualTo(new Hint.Forged("signature"));
        }
    }

    @Test
    void isNotUpsetByAnythingThatIsSigned() {
        Mutations.of(PAID, 20_261_127, 5_000)
                .forEach(body -> assertThat(reader.read(signed(body, TOKEN))).isNotNull());
    }

    @Test
    void believesNothingThatWasAlteredOnItsWay() {
        String right = signed(PAID, TOKEN).headers().getOrDefault(Signature.HEADER, "");
        Mutations.of(PAID, 7, 5_000)
                .filter(body -> !body.equals(PAID))
                .forEach(body ->
                        assertThat(reader.read(message(body, right)))
                                .isEqualTo(new Hint.Forged("signature")));
    }
}
