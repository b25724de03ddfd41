-- What lists of sign-ups and the audit log are searched by. A list seeks what it is filtered by, already in its order.
CREATE INDEX signups_by_campaign ON signups (campaign_id, occurred_at);
CREATE INDEX signups_by_state ON signups ((enrolled_at IS NOT NULL), occurred_at);
CREATE INDEX signups_by_campaign_and_state ON signups (campaign_id, (enrolled_at IS NOT NULL), occurred_at);
CREATE INDEX signups_flagged ON signups (occurred_at) WHERE fraud_score > 0;
CREATE INDEX audit_events_by_action ON audit_events (action, id);
CREATE INDEX audit_events_by_actor ON audit_events (actor_id, id) WHERE actor_id IS NOT NULL;
