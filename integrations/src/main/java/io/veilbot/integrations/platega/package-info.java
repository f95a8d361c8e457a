/**
 * Platega, as its shops use it: there is neither a public sandbox nor a library of its own.
 *
 * <p>The provider gives transactions their ids, knows no idempotence keys, and shows a transaction
 * under its own id only. So what became of one whose answer was lost cannot be asked, and the next
 * try makes another. Nobody was shown the link of the lost one, and it runs out unpaid. Were it
 * paid all the same, its callback would name it, and our payment stands in its payload: money that
 * the order still awaits confirms it, any other becomes a case.
 *
 * <p>There is no list of what was collected, and no call that certainly gives money back, so both
 * are refused for good: whatever a callback missed is found by asking after each payment, for
 * months after it was paid, and money goes back by hand in the provider's cabinet, which the shop
 * then sees.
 *
 * <p>To be asked of the provider before going live: whether {@code POST /transaction/{id}/cancel}
 * gives money back, which some shops report; how often and how long a callback is repeated; which
 * shops must send {@code metadata}; and whether a transaction that is read always shows its
 * payload.
 */
@NullMarked
package io.veilbot.integrations.platega;

import org.jspecify.annotations.NullMarked;
