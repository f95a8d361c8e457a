package io.veilbot.app.contract;

import io.veilbot.app.contract.Sources.Component;
import io.veilbot.app.contract.Sources.Family;
import io.veilbot.app.contract.Sources.Message;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that lists every event and command with the words of its Javadoc. */
final class Catalogue {

    private static final String HEAD =
            """
            # Event catalogue

            Every event and command, with the words of its Javadoc in `core-api`. Generated: change the Javadoc, run
            the tests with `-Dveilbot.approve=true` and commit the difference. How the messages hang together is told in
            [event-model.md](event-model.md); words are explained in [glossary.md](glossary.md).
            """;

    private Catalogue() {}

    static String page(List<Family> families) {
        var byContext =
                families.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Family::context, TreeMap::new, Collectors.toList()));
        var page = new StringBuilder(HEAD);
        byContext.forEach((context, members) -> {
            page.append("\n## ").append(context).append('\n');
            members.forEach(family -> page.append(family(family)));
        });
        return page.toString();
    }

    private static String family(Family family) {
        return family.messages().stream()
                .map(Catalogue::message)
                .collect(
                        Collectors.joining(
                                "",
                                "\n### %s\n\n%s\n".formatted(family.name(), family.life()),
                                ""));
    }

    private static String message(Message message) {
        return message.components().stream()
                .map(Catalogue::component)
                .collect(
                        Collectors.joining(
                                "",
                                "\n#### `%s` r%d: %s\n\n%s\n\n"
                                        .formatted(
                                                message.storedName(),
                                                message.revision(),
                                                message.name(),
                                                message.sentence()),
                                ""));
    }

    private static String component(Component component) {
        String meaning = component.meaning().isEmpty() ? "" : ": " + component.meaning();
        return "- `%s` %s%s\n".formatted(component.name(), component.type(), meaning);
    }
}
