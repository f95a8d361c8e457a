package io.veilbot.web.pages;

import io.veilbot.api.PersonalText;
import io.veilbot.api.people.CustomerCommand.BlockCustomer;
import io.veilbot.api.people.CustomerCommand.EraseCustomer;
import io.veilbot.api.people.CustomerCommand.GrantVip;
import io.veilbot.api.people.CustomerCommand.SetPersonalDiscount;
import io.veilbot.api.people.CustomerCommand.TakeNote;
import io.veilbot.api.people.CustomerCommand.UnblockCustomer;
import io.veilbot.api.people.CustomerCommand.WithdrawVip;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.NoteId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What staff decide about a person, from the page of that person. */
@Controller
@RequestMapping(CustomerController.ADDRESS)
class PeopleDeeds {

    private final Show show;

    PeopleDeeds(Show show) {
        this.show = show;
    }

    private static String page(CustomerId customer) {
        return "/admin/customers/" + customer;
    }

    @PostMapping("/notes")
    String note(@PathVariable CustomerId customer, Deed deed) {
        return deed.carryOut(
                page(customer),
                "customer.noted",
                () ->
                        new TakeNote(
                                customer,
                                NoteId.of(customer, deed.id()),
                                new PersonalText(
                                        customer, deed.required("note", "customer.problem.note"))));
    }

    @PostMapping("/block")
    String block(@PathVariable CustomerId customer, Deed deed) {
        return deed.carryOut(
                page(customer),
                "customer.blocked",
                () -> new BlockCustomer(customer, deed.reason()));
    }

    @PostMapping("/unblock")
    String unblock(@PathVariable CustomerId customer, Deed deed) {
        return deed.carryOut(
                page(customer),
                "customer.unblocked",
                () -> new UnblockCustomer(customer, deed.reason()));
    }

    @PostMapping("/vip")
    String vip(@PathVariable CustomerId customer, Deed deed) {
        return deed.carryOut(
                page(customer), "customer.vip.given", () -> new GrantVip(customer, deed.reason()));
    }

    @PostMapping("/vip/end")
    String endVip(@PathVariable CustomerId customer, Deed deed) {
        return deed.carryOut(
                page(customer),
                "customer.vip.ended",
                () -> new WithdrawVip(customer, deed.reason()));
    }

    @PostMapping("/discount")
    String discount(@PathVariable CustomerId customer, Deed deed) {
        return deed.carryOut(
                page(customer),
                "customer.discounted",
                () ->
                        new SetPersonalDiscount(
                                customer,
                                deed.whole("percent", 0, 100, "customer.problem.percent"),
                                deed.reason()));
    }

    /** Nobody is erased by a slip of the mouse: the start of their id has to be typed. */
    @PostMapping("/erase")
    String erase(@PathVariable CustomerId customer, Deed deed) {
        return deed.carryOut(
                page(customer),
                "customer.erased",
                () -> {
                    if (!deed.text("confirm").equals(show.brief(customer))) {
                        throw new FormProblem("customer.problem.confirm");
                    }
                    return new EraseCustomer(customer, deed.reason());
                });
    }
}
