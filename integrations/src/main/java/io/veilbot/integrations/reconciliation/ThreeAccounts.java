package io.veilbot.integrations.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Queries;
import io.veilbot.api.access.SubscriptionQuery.GrantView;
import io.veilbot.api.access.SubscriptionQuery.GrantsByStaff;
import io.veilbot.api.ops.MoneyDifference;
import io.veilbot.api.ops.MoneyReport;
import io.veilbot.api.ops.MoneyReport.Listed;
import io.veilbot.api.ops.MoneyReport.Reach;
import io.veilbot.api.ops.MoneyReport.Row;
import io.veilbot.api.ops.Reconciliation;
import io.veilbot.api.sales.CaseQuery.CaseView;
import io.veilbot.api.sales.CaseQuery.CasesAbout;
import io.veilbot.api.sales.MoneyQuery.BookedMoney;
import io.veilbot.api.sales.MoneyQuery.MoneyBooked;
import io.veilbot.api.sales.MoneyQuery.MoneyUnder;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.payments.Providers;
import io.veilbot.integrations.work.WorkDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sets the kept lists, the ledger and what was granted side by side. */
final class ThreeAccounts implements Reconciliation {

    private final Providers providers;
    private final Listings listings;
    private final Queries queries;
    private final WorkDesk desk;
    private final Clock clock;
    private final ReportFiles files = new ReportFiles(new ObjectMapper());

    ThreeAccounts(
            Providers providers, Listings listings, Queries queries, WorkDesk desk, Clock clock) {
        this.providers = providers;
        this.listings = listings;
        this.queries = queries;
        this.desk = desk;
        this.clock = clock;
    }

    /** Money by one id of a provider, by two accounts. */
    private record Pair(Optional<Listed> listed, Optional<BookedMoney> booked) {

        static Pair of(Listed listed, List<BookedMoney> booked) {
            return new Pair(Optional.of(listed), booked.stream().findFirst());
        }

        String provider() {
            return listed.map(Listed::provider).orElseGet(() -> booked.orElseThrow().provider());
        }

        String id() {
            return listed.map(Listed::providerPaymentId)
                    .orElseGet(() -> booked.orElseThrow().providerPaymentId());
        }

        Optional<PaymentId> payment() {
            return booked.map(BookedMoney::payment).or(() -> listed.flatMap(Listed::payment));
        }

        Instant at() {
            return listed.map(Listed::paidAt).orElseGet(() -> booked.orElseThrow().cameAt());
        }

        /** Cases are about a payment, or about money of a provider. */
        Stream<String> subjects() {
            return Stream.concat(
                    payment().map(PaymentId::value).stream(), Stream.of(provider() + ":" + id()));
        }
    }

    @Override
    public Set<String> providers() {
        return new TreeSet<>(providers.names());
    }

    @Override
    public void readAgain(Period period) {
        providers().stream()
                .filter(period::isOf)
                .map(name -> ReadList.order(name, period.from(), clock.instant()))
                .forEach(desk::order);
    }

    @Override
    public MoneyReport report(Period period) {
        List<Pair> pairs = pairs(period);
        Map<String, Reach> reach =
                Stream.concat(
                                providers().stream().filter(period::isOf),
                                pairs.stream().map(Pair::provider))
                        .distinct()
                        .collect(toMap(name -> name, listings::reach));
        List<Row> rows = new ArrayList<>(rows(pairs, reach));
        if (period.provider().isEmpty()) {
            staff(period).map(ThreeAccounts::row).forEach(rows::add);
        }
        rows.sort(Comparator.comparing(Row::at).thenComparing(Row::subject));
        List<Reach> lists =
                reach.values().stream().sorted(Comparator.comparing(Reach::provider)).toList();
        return new MoneyReport(period, clock.instant(), lists, List.copyOf(rows));
    }

    @Override
    public String write(MoneyReport report, Format format) {
        return switch (format) {
            case CSV -> files.csv(report);
            case JSON_LINES -> files.jsonLines(report);
        };
    }

    /** What was listed in this time; and what came in this time and was never listed. */
    private List<Pair> pairs(Period period) {
        var pairs = new ArrayList<Pair>();
        listings.of(period).stream()
                .collect(groupingBy(Listed::provider))
                .forEach((provider, listed) -> pairs.addAll(withBooked(provider, listed)));
        queries.ask(new MoneyBooked(period.from(), period.to(), period.provider())).money().stream()
                .collect(groupingBy(BookedMoney::provider))
                .forEach((provider, booked) -> pairs.addAll(neverListed(provider, booked)));
        return pairs;
    }

    private List<Pair> withBooked(String provider, List<Listed> listed) {
        var ids = listed.stream().map(Listed::providerPaymentId).toList();
        Map<String, List<BookedMoney>> booked =
                queries.ask(new MoneyUnder(provider, ids)).money().stream()
                        .collect(groupingBy(BookedMoney::providerPaymentId));
        return listed.stream()
                .map(one -> Pair.of(one, booked.getOrDefault(one.providerPaymentId(), List.of())))
                .toList();
    }

    private List<Pair> neverListed(String provider, List<BookedMoney> booked) {
        var ids = booked.stream().map(BookedMoney::providerPaymentId).toList();
        Set<String> listed = new TreeSet<>();
        listings.under(provider, ids).forEach(one -> listed.add(one.providerPaymentId()));
        return booked.stream()
                .filter(one -> !listed.contains(one.providerPaymentId()))
                .map(one -> new Pair(Optional.empty(), Optional.of(one)))
                .toList();
    }

    private List<Row> rows(List<Pair> pairs, Map<String, Reach> reach) {
        var about = pairs.stream().flatMap(Pair::subjects).distinct().toList();
        Map<String, List<CaseView>> cases =
                queries.ask(new CasesAbout(about)).cases().stream()
                        .collect(groupingBy(CaseView::about));
        return pairs.stream().map(pair -> row(pair, cases, reach)).toList();
    }

    private Row row(Pair pair, Map<String, List<CaseView>> cases, Map<String, Reach> reach) {
        List<CaseView> own =
                pair.subjects()
                        .flatMap(subject -> cases.getOrDefault(subject, List.of()).stream())
                        .toList();
        Reach list =
                reach.getOrDefault(
                        pair.provider(),
                        new Reach(pair.provider(), Optional.empty(), Optional.empty()));
        var compared = new Comparison(pair.listed(), pair.booked(), own, list, clock.instant());
        return new Row(
                pair.provider(),
                pair.id(),
                pair.payment(),
                pair.at(),
                pair.listed(),
                pair.booked(),
                compared.differences());
    }

    private Stream<GrantView> staff(Period period) {
        return queries.ask(new GrantsByStaff(period.from(), period.to())).grants().stream();
    }

    private static Row row(GrantView granted) {
        return new Row(
                "",
                granted.subscription().value(),
                Optional.empty(),
                granted.at(),
                Optional.empty(),
                Optional.empty(),
                List.of(MoneyDifference.GIVEN_BY_STAFF));
    }
}
