package io.veilbot.app.foreign;

import com.fasterxml.jackson.databind.JsonNode;

/** What Remnawave's authors say of its API: their own contract, of one version. */
public final class RemnawaveRules {

    private final ForeignClient contract;

    private RemnawaveRules(ForeignClient contract) {
        this.contract = contract;
    }

    /** Skips the test where it cannot be had. */
    public static RemnawaveRules ofVersion(String version) {
        return new RemnawaveRules(
                ForeignClient.installed("@remnawave/backend-contract@" + version));
    }

    /**
     * @param journal where the calls that were made are written down
     * @param panel address of the panel that they were made to
     * @return by what each call is known there, and what is wrong with it and with the answers
     */
    public JsonNode judge(String journal, String panel, String token) {
        return contract.runs("remnawave.mjs", journal, panel, token);
    }
}
