-- What is open: so many, behind a head that an operator must look at or that waits for consent, so that none is sent.
insert into delivery (id, channel, partner, client_id, topic, position, event_id, seq, type, municipality_id, priority,
    occurred_at, ingested_at, traceparent, identity_revision, state, reason_code, reason, attempts, next_attempt_at)
select :rows + n, channel, partner, client, 'care.contact.events', 'care.contact.events-0@' || :rows + n,
    md5('event ' || :rows + n)::uuid, :rows + n, 'se.carecontact.events.contact.TimeNeedReported', '1280', 1, at, at,
    '00-' || md5('trace ' || (:rows + n) / 3) || '-00f067aa0ba902b7-01', 1,
    case when place > 1 then 'PENDING' when n % 2 = 0 then 'PARKED' else 'HELD' end,
    case when place > 1 then null when n % 2 = 0 then 'REFUSED' else 'WAITING_FOR_CONSENT' end,
    case when place = 1 then 'Väntar.' end, 0,
    case when place = 1 and n % 2 = 1 then timestamptz 'tomorrow' + interval '30 days' end
from (select n, way.channel, way.partner, md5('client ' || n / 3 % :clients)::uuid as client,
        now() - (:open - n) * interval '30 days' / :open as at,
        row_number() over (partition by way.channel, n / 3 % :clients order by n) as place
      from generate_series(1, :open) n
      join (values (0, 'contact-events-to-planner', 'lifecare'), (1, 'care-reports-to-prator', 'prator'),
          (2, 'contact-events-to-primary-care', 'primary-care')) way (number, channel, partner) on way.number = n % 3) o;
insert into delivery_key (channel, client_id, partner, priority, ready_at)
select distinct on (channel, client_id) channel, client_id, partner, 1,
    case state when 'PARKED' then 'infinity' else next_attempt_at end
from delivery_open order by channel, client_id, id
