-- What they said, as long as it is kept: a month of what has ended, and all that is open.
insert into delivery_body (delivery_id, body, ended_on)
select id, decode(repeat(md5(id::text), 20), 'hex'), case when is_open(state) then 'infinity' else ended_on end
from delivery where ended_on > ledger_today() - 30 or is_open(state)
