package io.veilbot.app.contract;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import java.util.List;
import java.util.stream.Collectors;

/** Javadoc as Markdown on one line. */
final class Prose {

    private Prose() {}

    static String of(List<? extends DocTree> parts) {
        return parts.stream()
                .map(Prose::part)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String part(DocTree part) {
        return switch (part) {
            case LiteralTree code -> "`" + code.getBody() + "`";
            case LinkTree link -> "`" + link.getReference() + "`";
            default -> part.toString();
        };
    }
}
