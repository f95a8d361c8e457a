package io.veilbot.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.PersonalText;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerEvent.NoteTaken;
import io.veilbot.api.people.CustomerEvent.PersonalDiscountSet;
import io.veilbot.api.people.CustomerEvent.TrialClaimed;
import io.veilbot.api.people.CustomerEvent.VipGranted;
import io.veilbot.api.people.CustomerEvent.VipWithdrawn;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.CustomerPage;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.people.CustomerQuery.ListCustomers;
import io.veilbot.api.people.CustomerQuery.NoteView;
import io.veilbot.api.people.CustomerQuery.NotesOf;
import io.veilbot.api.people.NoteId;
import io.veilbot.api.people.ReferralEvent.ReferralQualified;
import io.veilbot.api.people.ReferralEvent.ReferralRecorded;
import io.veilbot.api.people.ReferralId;
import io.veilbot.api.people.ReferralQuery.ReferralList;
import io.veilbot.api.people.ReferralQuery.ReferralView;
import io.veilbot.api.people.ReferralQuery.ReferralsOf;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PeopleViewsTest {

    private static final ViewsShop SHOP = ViewsShop.open();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void whatStaffDecidedAboutACustomerIsSeenAndUndone() {
        Story anna = new Story(SHOP, 101).registers();
        CustomerId id = anna.customer();
        SHOP.happened(
                id,
                new VipGranted(id, "friend", Story.NOON),
                new PersonalDiscountSet(id, 15, "friend", Story.NOON),
                trialOf(anna));
        CustomerView friend = seen(id);
        SHOP.happened(
                id,
                new VipWithdrawn(id, "enough", Story.NOON),
                new PersonalDiscountSet(id, 0, "enough", Story.NOON));

        assertThat(friend)
                .extracting(
                        CustomerView::vip, CustomerView::discountPercent, CustomerView::trialUsed)
                .containsExactly(true, 15, true);
        assertThat(seen(id))
                .extracting(
                        CustomerView::vip, CustomerView::discountPercent, CustomerView::trialUsed)
                .containsExactly(false, 0, true);
    }

    @Test
    void notesAreSealedAndGoWithThePerson() {
        Story boris = new Story(SHOP, 102).registers();
        CustomerId id = boris.customer();
        SHOP.happened(
                id,
                new NoteTaken(id, NoteId.of(id, "1"), boris.personal("calls at night"), Story.NOON),
                new NoteTaken(
                        id,
                        NoteId.of(id, "2"),
                        boris.personal("is polite"),
                        Story.NOON.plusSeconds(1)));
        SHOP.settle();
        List<NoteView> notes = SHOP.ask(new NotesOf(id)).notes();
        String stored =
                SHOP.jdbc()
                        .queryForObject(
                                "SELECT string_agg(n::text, '') FROM views.customer_notes n",
                                String.class);
        SHOP.happened(id, new CustomerErased(id, "asked for it", Story.NOON));

        assertThat(notes)
                .containsExactly(
                        new NoteView("is polite", "staff:anna", Story.NOON.plusSeconds(1)),
                        new NoteView("calls at night", "staff:anna", Story.NOON));
        assertThat(stored).doesNotContain("polite", "night");
        assertThat(seen(id).erased()).isTrue();
        assertThat(seen(id).name()).isEqualTo(PersonalText.ERASED);
        assertThat(SHOP.ask(new NotesOf(id)).notes()).isEmpty();
        assertThat(found("4200102")).isEmpty();
    }

    @Test
    void whoeverComesBackAfterErasureBeginsAnewButForTheTrialAndTheBlock() {
        Story vera = new Story(SHOP, 103).registers();
        CustomerId id = vera.customer();
        SHOP.happened(
                id,
                new VipGranted(id, "friend", Story.NOON),
                new CustomerBlocked(id, "spam", Story.NOON),
                trialOf(vera),
                new CustomerErased(id, "asked for it", Story.NOON));
        vera.registers();

        assertThat(seen(id))
                .extracting(CustomerView::vip, CustomerView::erased, CustomerView::name)
                .containsExactly(false, false, "Анна 103");
        assertThat(seen(id))
                .extracting(CustomerView::blocked, CustomerView::trialUsed)
                .containsExactly(true, true);
    }

    private static TrialClaimed trialOf(Story story) {
        var grant =
                Grant.ofTrial(
                        story.customer(),
                        AccessPeriod.days(3),
                        Allowance.ofBytes(5),
                        Story.ENTITLEMENT);
        return new TrialClaimed(story.customer(), story.subscription(), grant, Story.NOON);
    }

    @Test
    void customersAreFoundByTheStartOfTheirIdOrByTelegram() {
        new Story(SHOP, 201).registers();
        new Story(SHOP, 202).registers();
        new Story(SHOP, 203).registers();
        SHOP.settle();

        assertThat(found("4200202")).containsExactly("customer-202");
        assertThat(found("customer-20"))
                .containsExactly("customer-203", "customer-202", "customer-201");
        assertThat(found("203")).containsExactly("customer-203");
        assertThat(found("Анна")).isEmpty();
        CustomerPage first = SHOP.ask(page(Optional.empty()));
        CustomerPage second = SHOP.ask(page(first.next()));
        assertThat(ids(first)).containsExactly("customer-203", "customer-202");
        assertThat(ids(second)).containsExactly("customer-201");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void aReferralTellsWhoCameAndWhetherTheyPaid() {
        Story gleb = new Story(SHOP, 301).registers();
        Story dina = new Story(SHOP, 302).registers();
        Story egor = new Story(SHOP, 303).registers();
        recorded(gleb, dina);
        recorded(gleb, egor);
        ReferralId earned = ReferralId.of(dina.customer());
        SHOP.happened(
                earned,
                new ReferralQualified(
                        earned,
                        gleb.customer(),
                        dina.customer(),
                        dina.payment(),
                        gleb.subscription(),
                        Grant.ofReferral(earned, AccessPeriod.days(7)),
                        dina.at()));
        SHOP.settle();

        ReferralList list = SHOP.ask(new ReferralsOf(gleb.customer()));
        assertThat(list.qualified()).isEqualTo(1);
        assertThat(list.referrals())
                .containsExactly(
                        new ReferralView(
                                ReferralId.of(egor.customer()),
                                gleb.customer(),
                                egor.customer(),
                                egor.at(),
                                Optional.empty(),
                                Optional.empty()),
                        new ReferralView(
                                earned,
                                gleb.customer(),
                                dina.customer(),
                                dina.at(),
                                Optional.of(dina.payment()),
                                Optional.of(dina.at())));
        assertThat(seen(dina.customer()).referredBy()).hasValue(gleb.customer());
        assertThat(seen(gleb.customer()).referredBy()).isEmpty();
    }

    private static void recorded(Story referrer, Story referred) {
        ReferralId id = ReferralId.of(referred.customer());
        SHOP.happened(
                id,
                new ReferralRecorded(id, referrer.customer(), referred.customer(), referred.at()));
    }

    private static CustomerView seen(CustomerId customer) {
        SHOP.settle();
        return SHOP.ask(new FindCustomer(customer));
    }

    private static List<String> found(String text) {
        return ids(
                SHOP.ask(
                        new ListCustomers(
                                Optional.of(text), Optional.empty(), Optional.empty(), 50)));
    }

    private static ListCustomers page(Optional<String> after) {
        return new ListCustomers(Optional.of("20"), Optional.empty(), after, 2);
    }

    private static List<String> ids(CustomerPage page) {
        return page.customers().stream().map(view -> view.customer().value()).toList();
    }
}
