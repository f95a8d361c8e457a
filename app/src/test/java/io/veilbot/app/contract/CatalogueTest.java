package io.veilbot.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.StoredAs;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final String page = Catalogue.page(Sources.read(Repository.ROOT.resolve("core-api")));

    @Test
    void theCommittedCatalogueSaysWhatTheCodeSays() {
        Approved.at("docs/event-catalogue.md").matches(page);
    }

    @Test
    void everyStoredMessageIsInTheCatalogue() {
        assertThat(StoredMessages.TYPES).allSatisfy(type -> assertThat(page).contains(line(type)));
    }

    private static String line(Class<?> type) {
        StoredAs stored = StoredMessages.storedAs(type);
        return "`%s` r%d: %s\n".formatted(stored.value(), stored.revision(), type.getSimpleName());
    }

    @Test
    void everyEventAndCommandHasASentence() {
        assertThat(Sources.read(Repository.ROOT.resolve("core-api")))
                .flatExtracting(Sources.Family::messages)
                .extracting(Sources.Message::sentence)
                .isNotEmpty()
                .noneMatch(String::isBlank);
    }
}
