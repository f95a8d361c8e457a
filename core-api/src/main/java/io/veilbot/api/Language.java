package io.veilbot.api;

/** Languages the shop speaks. More are added by adding a bundle. */
public enum Language {
    RU,
    EN;

    /** English for whatever is not Russian or a neighbour that reads it. */
    public static Language ofCode(String code) {
        return switch (code.split("[-_]", 2)[0]) {
            case "ru", "be", "uk", "kk" -> RU;
            default -> EN;
        };
    }
}
