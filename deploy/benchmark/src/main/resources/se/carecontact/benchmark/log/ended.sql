-- What has ended: deliveries :first to :last of :rows, two years of them, evenly, the newest today.
insert into delivery (id, channel, partner, client_id, topic, position, event_id, seq, type, municipality_id, priority,
    occurred_at, ingested_at, coalescing_key, causation_id, traceparent, identity_revision, state, reason_code, reason,
    attempts, first_attempt_at, sent_at, partner_reference, replay_of, ended_on)
select n, way.channel, way.partner, md5('client ' || h % :clients)::uuid, 'care.contact.events', 'care.contact.events-'
      || n % 6 || '@' || n, md5('event ' || event)::uuid, n, way.type, '1280', way.priority, at, at, null,
    md5('cause ' || event), '00-' || md5('trace ' || event / 3) || '-00f067aa0ba902b7-01', 1, became.state,
    became.reason, became.reason, case became.state when 'SENT' then 1 else 0 end,
    case became.state when 'SENT' then at + interval '200 ms' end,
    case became.state when 'SENT' then at + interval '300 ms' end,
    case became.state when 'SENT' then 'ref-' || n end, case when n % 1000 = 7 then n - 500 end,
    (at at time zone 'UTC')::date
from (select n, case when n % 1000 = 7 then n - 500 else n end as event,
        timestamptz :begin + n * (interval '730 days' / :rows) as at, hashint8extended(n, 1) & 1073741823 as h
      from generate_series(:first::bigint, :last::bigint) n) e
cross join lateral (select case
    when h % 1000 < 3 then 'SUPERSEDED' when h % 1000 < 6 then 'CANCELLED' when h % 1000 < 7 then 'WITHHELD'
    when h % 1000 < 8 then 'SKIPPED' else 'SENT' end as state,
    case when h % 1000 < 8 then 'REASON_' || h % 4 end as reason) became
join (values
    (0, 'contact-events-to-planner', 'lifecare', 'se.carecontact.events.contact.ClientAbsenceReported', 0),
    (1, 'contact-events-to-planner', 'lifecare', 'se.carecontact.events.contact.TimeNeedReported', 1),
    (2, 'contact-events-to-lifecare-contacts', 'lifecare', 'se.carecontact.events.contact.ContactAppointed', 1),
    (3, 'contact-events-to-lifecare-contacts', 'lifecare', 'se.carecontact.events.contact.ContactDetailsChanged', 1),
    (4, 'care-events-to-lifecare-journal', 'lifecare', 'se.carecontact.events.contact.ContactAppointed', 1),
    (5, 'care-events-to-lifecare-journal', 'lifecare', 'se.carecontact.events.contact.DutyDone', 1),
    (6, 'care-reports-to-prator', 'prator', 'se.carecontact.events.contact.CareReportWritten', 1),
    (7, 'consents-to-prator', 'prator', 'se.carecontact.events.contact.ConsentGiven', 1),
    (8, 'contact-events-to-primary-care', 'primary-care', 'se.carecontact.events.contact.ContactAppointed', 1),
    (9, 'consents-to-quality-nurse', 'lifecare', 'se.carecontact.events.contact.ConsentGiven', 1),
    (10, 'follow-ups-to-care-manager', 'lifecare', 'se.carecontact.events.plan.PlanFollowedUp', 1))
  way (number, channel, partner, type, priority)
  -- One in ten thousand is of a kind that hardly ever comes.
  on way.number = case when h / 1000 % 10000 = 0 then 10 else h / 1000 % 10 end
