package io.veilbot.integrations.reconciler;

import io.veilbot.integrations.reconciler.Remover.Removal;
import java.util.List;

/**
 * What was found and done in one turn.
 *
 * @param before the round as it was until then
 * @param reached id of the last key that need not be looked at again in this round
 * @param removal none as long as keys are missing
 * @param last whether nothing more is to be asked for in this round
 */
public record Slice(
        Round before,
        Comparison found,
        List<Answer> answers,
        String reached,
        Removal removal,
        boolean last) {}
