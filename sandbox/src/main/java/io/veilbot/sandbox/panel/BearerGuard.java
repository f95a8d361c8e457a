package io.veilbot.sandbox.panel;

import io.veilbot.sandbox.core.StopException;
import java.util.function.Supplier;

/** Stands before operations that want to see the panel's secret as a token; one at a time. */
public final class BearerGuard {

    private BearerGuard() {}

    /**
     * @param refusal in the panel's words
     */
    public static PanelRoutes.Operation guarded(
            PanelRoutes.Operation operation, Supplier<StopException> refusal) {
        return (panel, request) -> {
            String token = "Bearer " + panel.secret();
            if (!request.header("Authorization").orElse("").equals(token)) {
                throw refusal.get();
            }
            synchronized (panel) {
                return operation.run(panel, request);
            }
        };
    }
}
