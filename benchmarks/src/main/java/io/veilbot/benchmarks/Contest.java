package io.veilbot.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The shop between its limits, slice by slice, so that whatever else goes on meets all alike. */
record Contest(BareInserts inserts, DriverPairs pairs, ShopPairs shop) {

    /** One slice of each. */
    record Round(Run inserts, Run pairs, Run shop) {}

    /** L1, L2 and the shop, and how the shop stands beside L2. */
    record Result(List<Figure> figures, Report.Ratio ratio) {}

    Round round(int callers, Duration slice) throws InterruptedException, SQLException {
        return new Round(
                Load.run(inserts, callers, slice),
                Load.run(pairs, callers, slice),
                Load.run(shop, callers, slice));
    }

    Result measure(int callers, int rounds, Duration slice)
            throws InterruptedException, SQLException {
        var all = new ArrayList<Round>();
        for (int i = 0; i < rounds; i++) {
            all.add(round(callers, slice));
        }
        var limit = Figure.of("L2", callers, 2, all.stream().map(Round::pairs).toList());
        var own = Figure.of("shop", callers, 2, all.stream().map(Round::shop).toList());
        var first = Figure.of("L1", callers, 1, all.stream().map(Round::inserts).toList());
        return new Result(List.of(first, limit, own), Report.Ratio.of(own, limit));
    }
}
