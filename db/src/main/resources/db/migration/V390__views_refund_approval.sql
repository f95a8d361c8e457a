-- Refunds that a second person must approve: who asked, and who decided.
ALTER TABLE views.payment_refunds
    ADD COLUMN proposed_by text,
    ADD COLUMN decided_by  text;

CREATE INDEX payment_refunds_to_approve ON views.payment_refunds (requested_at, refund_id)
    WHERE status = 'PROPOSED';
