package io.veilbot.integrations.yookassa;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Fiscal receipts by 54-FZ, for a shop whose cash register is the provider's. The shop knows no
 * address of its people, so every receipt goes to one of its own.
 *
 * @param enabled whether payments and refunds carry a receipt
 * @param email of the shop, to which receipts are sent
 * @param phone of the shop instead; digits, with the country first
 * @param item what is sold, as receipts call it; at most 128 characters
 * @param vatCode the provider's number for the rate of VAT; rates come and go, so it is not guessed
 * @param taxSystemCode the provider's number for the system of taxation; 0 where the register has
 *     only one
 */
public record ReceiptSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String email,
        @DefaultValue("") String phone,
        @DefaultValue("Доступ к VPN") String item,
        @DefaultValue("0") int vatCode,
        @DefaultValue("0") int taxSystemCode) {

    /** No receipts. */
    public static final ReceiptSettings NONE = new ReceiptSettings(false, "", "", "", 0, 0);

    private static final int LONGEST_ITEM = 128;

    public ReceiptSettings {
        if (enabled) {
            must(
                    !email.isEmpty() || !phone.isEmpty(),
                    "neither email nor phone says where they go");
            must(email.isEmpty() || email.matches("\\S+@\\S+\\.\\S+"), "email is no address");
            must(phone.isEmpty() || phone.matches("[0-9]{4,15}"), "phone is not digits only");
            must(vatCode > 0, "vat-code does not say which VAT is in the price");
            must(taxSystemCode >= 0 && taxSystemCode <= 6, "tax-system-code is not 1 to 6");
            must(
                    !item.isBlank() && item.length() <= LONGEST_ITEM,
                    "item is not 1 to " + LONGEST_ITEM + " characters");
        }
    }

    private static void must(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "veilbot.yookassa.receipts: receipts are on, but " + complaint);
        }
    }
}
