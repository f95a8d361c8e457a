package io.veilbot.benchmarks;

import java.util.List;

/**
 * All that one run found.
 *
 * @param disturbed the machine had more to do than cores before the run began
 * @param commands L1, L2 and the shop
 * @param ratios the shop's commands a second by L2's of the same run
 * @param keys from paying to the key in the chat
 * @param callbacks from when one was due to its 200, at a steady pace
 * @param links apps that ask for their subscriptions, beside a bare page of the same web server
 * @param panel keys on one panel, beside bare calls to it
 * @param core the keys of one that was started anew
 * @param unjudged seconds until the last of them was judged, after the last had come
 * @param confirmed payments of the whole run
 * @param mismatched payments whose invoice came between create and confirm
 */
record Report(
        Machine before,
        Machine after,
        boolean disturbed,
        List<Figure> commands,
        List<Ratio> ratios,
        List<Figure> keys,
        Figure callbacks,
        LinkContest.Result links,
        PanelRuns.Result panel,
        RestartedCore.Result core,
        double unjudged,
        long confirmed,
        long mismatched) {

    /** The shop beside L2. */
    record Ratio(int callers, double throughput, double p99) {

        static Ratio of(Figure shop, Figure limit) {
            return new Ratio(
                    shop.callers(),
                    limit.perSecond() == 0 ? 0 : shop.perSecond() / limit.perSecond(),
                    limit.p99() == 0 ? 0 : shop.p99() / limit.p99());
        }
    }
}
