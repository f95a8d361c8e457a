package io.veilbot.integrations.reconciler;

import java.util.List;

/**
 * What came of asking a panel for keys.
 *
 * @param answers in the order of the keys; fewer if it fell silent
 * @param fellSilent whether it has other troubles than these keys
 */
record Asked(List<Answer> answers, boolean fellSilent) {}
