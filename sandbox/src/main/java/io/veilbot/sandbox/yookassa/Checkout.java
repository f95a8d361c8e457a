package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StopException;

/** Where the person pays: a page, and the same choices for scripts. */
final class Checkout {

    private static final String ROOT = "/sandbox/checkout/{id}";

    private final Books books;
    private final Cashier cashier;

    Checkout(Books books, Cashier cashier) {
        this.books = books;
        this.cashier = cashier;
    }

    void routes(Router router) {
        router.get(ROOT, this::show);
        router.post(ROOT + "/pay", request -> pay(request, Delivery.NORMAL));
        router.post(ROOT + "/pay-twice", request -> pay(request, Delivery.TWICE));
        router.post(ROOT + "/pay-lost", request -> pay(request, Delivery.LOST));
        router.post(ROOT + "/pay-delayed", request -> pay(request, Delivery.LATE));
        router.post(
                ROOT + "/decline",
                request -> cancel(request, "payment_network", declineReason(request)));
        router.post(
                ROOT + "/expire",
                request -> cancel(request, "yoo_money", "expired_on_confirmation"));
    }

    private Answer show(Request request) {
        cashier.expireDue();
        ObjectNode payment = find(request);
        return request.wantsHtml()
                ? CheckoutPage.of(payment, returnUrl(payment), request.language())
                : Answer.json(payment);
    }

    private Answer pay(Request request, Delivery delivery) {
        synchronized (books) {
            ObjectNode payment = current(request);
            if (Payments.is(payment, "pending")) {
                ObjectNode asked = books.request(payment.path("id").asText());
                cashier.pay(payment, Payments.paymentMethod(asked), delivery);
            } else if (Payments.is(payment, "canceled")) {
                return tooLate(request, payment);
            }
            return done(request);
        }
    }

    private Answer cancel(Request request, String party, String reason) {
        synchronized (books) {
            ObjectNode payment = current(request);
            if (Payments.is(payment, "pending")) {
                ObjectNode canceled = cashier.cancel(payment, party, reason, null);
                return request.wantsHtml() ? back(payment) : Answer.json(canceled);
            }
            return Payments.is(payment, "canceled") ? done(request) : tooLate(request, payment);
        }
    }

    private ObjectNode current(Request request) {
        cashier.expireDue();
        return find(request);
    }

    private Answer done(Request request) {
        ObjectNode payment = find(request);
        return request.wantsHtml() ? back(payment) : Answer.json(payment);
    }

    private static Answer tooLate(Request request, ObjectNode payment) {
        return request.wantsHtml()
                ? back(payment)
                : Answer.error(
                        409, "The payment is already " + payment.path("status").asText() + ".");
    }

    private static Answer back(ObjectNode payment) {
        return Answer.seeOther("/sandbox/checkout/" + payment.path("id").asText());
    }

    private static String declineReason(Request request) {
        return request.wantsHtml()
                ? "insufficient_funds"
                : request.json().path("reason").asText("insufficient_funds");
    }

    private String returnUrl(ObjectNode payment) {
        ObjectNode asked = books.request(payment.path("id").asText());
        return asked.path("confirmation").path("return_url").asText();
    }

    private ObjectNode find(Request request) {
        String id = request.variable("id");
        return books.payment(id)
                .orElseThrow(() -> StopException.notFound("There is no payment " + id + " here."));
    }
}
