package io.veilbot.app.crash;

import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkListener;

/** The points around calls to the provider and the panels. */
final class CrashAtWork implements WorkListener {

    private final CrashSite site;

    CrashAtWork(CrashSite site) {
        this.site = site;
    }

    @Override
    public void beforeEffect(Work work) {
        at(work, CrashPoint.CALLBACK_BEFORE_READING, CrashPoint.PANEL_BEFORE_CALL);
    }

    @Override
    public void afterEffect(Work work) {
        at(work, CrashPoint.CALLBACK_AFTER_READING, CrashPoint.PANEL_AFTER_CALL);
    }

    @Override
    public void afterReport(Work work) {
        at(work, CrashPoint.CALLBACK_AFTER_REPORT, CrashPoint.PANEL_AFTER_REPORT);
    }

    private void at(Work work, CrashPoint callback, CrashPoint panel) {
        switch (work.kind()) {
            case "read-callback" -> site.reached(callback);
            case "provision-key" -> site.reached(panel);
            default -> {
                // the other work is no step of a purchase
            }
        }
    }
}
