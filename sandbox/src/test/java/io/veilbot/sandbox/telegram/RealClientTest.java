package io.veilbot.sandbox.telegram;

import static io.veilbot.sandbox.telegram.Scene.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerPreCheckoutQuery;
import org.telegram.telegrambots.meta.api.methods.invoices.SendInvoice;
import org.telegram.telegrambots.meta.api.methods.payments.star.GetStarTransactions;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.payments.LabeledPrice;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The library that the shop uses is the judge of our answers. */
class RealClientTest {
    private static final byte[] DOT =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
                                    + "awAAAABJRU5ErkJggg==");
    private final Scene scene = Scene.inMemory();
    private final OkHttpTelegramClient client =
            new OkHttpTelegramClient(
                    "1:token",
                    TelegramUrl.builder()
                            .schema("http")
                            .host("127.0.0.1")
                            .port(scene.port())
                            .build());

    @AfterEach
    void close() {
        scene.close();
    }

    private Update poll() throws TelegramApiException {
        Update first = client.execute(GetUpdates.builder().timeout(5).limit(1).build()).getFirst();
        client.execute(GetUpdates.builder().offset(first.getUpdateId() + 1).build());
        return first;
    }

    private static InlineKeyboardMarkup buy() {
        var button = InlineKeyboardButton.builder().text("Buy").callbackData("1:buy").build();
        return InlineKeyboardMarkup.builder()
                .keyboard(List.of(new InlineKeyboardRow(button)))
                .build();
    }

    @Test
    void buysAKeyFromStartToPicture() throws TelegramApiException {
        scene.say(ANNA, "/start");
        Message start = poll().getMessage();
        assertThat(start.isCommand()).isTrue();
        assertThat(start.getFrom().getLanguageCode()).isEqualTo("ru");
        Message menu =
                client.execute(
                        SendMessage.builder()
                                .chatId(ANNA)
                                .text("<b>Menu</b>")
                                .parseMode("HTML")
                                .replyMarkup(buy())
                                .build());
        assertThat(menu.getEntities().getFirst().getType()).isEqualTo("bold");

        var press = scene.pressLater(ANNA, "Buy");
        var query = poll().getCallbackQuery();
        assertThat(query.getMessage().getMessageId()).isEqualTo(menu.getMessageId());
        assertThat(client.execute(new AnswerCallbackQuery(query.getId()))).isTrue();
        assertThat(Scene.soon(press).body().path("answered").asBoolean()).isTrue();

        editToPhoto(menu);
        assertThat(scene.lastMessage(ANNA).path("photo").asBoolean()).isTrue();
        String url = scene.lastMessage(ANNA).path("photoUrl").asText();
        assertThat(scene.caller.get(url).raw().headers().firstValue("Content-Type"))
                .contains("image/png");
    }

    private void editToPhoto(Message menu) throws TelegramApiException {
        var edit =
                EditMessageText.builder()
                        .chatId(ANNA)
                        .messageId(menu.getMessageId())
                        .text("Paid")
                        .build();
        client.execute(edit);
        assertThatThrownBy(() -> client.execute(edit))
                .isInstanceOf(TelegramApiRequestException.class)
                .hasMessageContaining("message is not modified");
        var photo =
                InputMediaPhoto.builder()
                        .media(new ByteArrayInputStream(DOT), "qr.png")
                        .caption("Your key")
                        .build();
        var shown =
                client.execute(
                        EditMessageMedia.builder()
                                .chatId(ANNA)
                                .messageId(menu.getMessageId())
                                .media(photo)
                                .build());
        assertThat(((Message) shown).getPhoto()).hasSize(1);
    }

    @Test
    void sendsAPictureAgainByItsId() throws TelegramApiException {
        scene.say(ANNA, "/start");
        Message first =
                client.execute(photo(new InputFile(new ByteArrayInputStream(DOT), "q.png")));
        String id = first.getPhoto().getFirst().getFileId();
        Message second = client.execute(photo(new InputFile(id)));
        assertThat(second.getPhoto().getFirst().getFileId()).isEqualTo(id);
        assertThat(second.getCaption()).isEqualTo("QR");
    }

    private static SendPhoto photo(InputFile file) {
        return SendPhoto.builder().chatId(ANNA).photo(file).caption("QR").build();
    }

    @Test
    void sellsForStars() throws TelegramApiException {
        scene.say(ANNA, "/start");
        poll();
        client.execute(
                SendInvoice.builder()
                        .chatId(ANNA)
                        .title("3 months")
                        .description("VPN")
                        .payload("p-1")
                        .currency("XTR")
                        .providerToken("")
                        .price(new LabeledPrice("3 months", 100))
                        .build());
        var press = scene.pressLater(ANNA, "Pay");
        var query = poll().getPreCheckoutQuery();
        assertThat(query.getInvoicePayload()).isEqualTo("p-1");
        client.execute(
                AnswerPreCheckoutQuery.builder()
                        .preCheckoutQueryId(query.getId())
                        .ok(true)
                        .build());
        assertThat(Scene.soon(press).body().path("paid").asBoolean()).isTrue();
        assertThat(poll().getMessage().getSuccessfulPayment().getTotalAmount()).isEqualTo(100);
        var books = client.execute(GetStarTransactions.builder().build());
        assertThat(books.getTransactions()).hasSize(1);
    }
}
