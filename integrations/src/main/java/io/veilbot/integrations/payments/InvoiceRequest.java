package io.veilbot.integrations.payments;

import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;

/** What is to be collected. */
public record InvoiceRequest(PaymentId payment, Offer offer, PaymentMethod method) {}
