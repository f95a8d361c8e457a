package io.veilbot.web.pages;

import io.veilbot.api.Queries;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.GrantsOf;
import io.veilbot.api.access.SubscriptionQuery.LimitSetFor;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.people.CustomerQuery.NotesOf;
import io.veilbot.api.people.ReferralQuery.ReferralsOf;
import io.veilbot.api.sales.GiftQuery.GiftsOf;
import io.veilbot.api.sales.PaymentQuery.ListPayments;
import io.veilbot.api.sales.PaymentQuery.PaymentFilter;
import io.veilbot.api.sales.PaymentQuery.PaymentPage;
import io.veilbot.api.sales.RenewalQuery.FindRenewal;
import io.veilbot.api.sales.RenewalQuery.RenewalView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * One customer: what they have, what they paid, whom they brought, what staff decided and noted.
 */
@Controller
class CustomerController {

    static final String ADDRESS = "/admin/customers/{customer:customer-[0-9a-f-]{32,36}}";

    private static final int NEWEST = 10;

    private final Queries queries;
    private final Clock clock;

    CustomerController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String page(@PathVariable CustomerId customer, HttpServletRequest reader, Model model) {
        var found =
                queries.find(new FindCustomer(customer))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var discretion = Discretion.towards(reader);
        model.addAttribute("customer", discretion.of(found));
        model.addAttribute(
                "notes",
                queries.ask(new NotesOf(customer)).notes().stream().map(discretion::of).toList());
        model.addAttribute("mayDecide", mayDecide(model) && !found.erased());
        addBelongings(customer, discretion, model);
        model.addAttribute("formId", UUID.randomUUID());
        return "staff/customer";
    }

    /** Whoever was erased is left alone. */
    private static boolean mayDecide(Model model) {
        return Boolean.TRUE.equals(model.getAttribute("mayDecide"));
    }

    private void addBelongings(CustomerId customer, Discretion discretion, Model model) {
        var subscriptions = queries.ask(new SubscriptionsOf(customer)).subscriptions();
        model.addAttribute(
                "subscriptions", subscriptions.stream().map(one -> card(one, discretion)).toList());
        model.addAttribute("first", SubscriptionId.of(customer, 1));
        model.addAttribute("page", payments(customer));
        model.addAttribute("brought", queries.ask(new ReferralsOf(customer)));
        model.addAttribute("gifts", queries.ask(new GiftsOf(customer)).gifts());
    }

    private SubscriptionCard card(SubscriptionView subscription, Discretion discretion) {
        var grants = queries.ask(new GrantsOf(subscription.subscription())).grants();
        var limit = queries.find(new LimitSetFor(subscription.subscription()));
        var renewal =
                queries.find(new FindRenewal(subscription.subscription()))
                        .filter(RenewalView::inForce)
                        .map(discretion::of);
        return new SubscriptionCard(subscription, grants, limit, renewal, clock.instant());
    }

    private PaymentPage payments(CustomerId customer) {
        var filter =
                new PaymentFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(customer),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return queries.ask(new ListPayments(filter, Optional.empty(), NEWEST));
    }
}
