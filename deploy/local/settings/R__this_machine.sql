-- What this machine's municipality has chosen, so that a story can show within seconds what else takes a week.
INSERT INTO retention_period VALUES ('1080', 'END_EXCHANGE_CONSENTS', '2001-01-01', '0 days',
	'På den egna maskinen: samtycke till utbyte med regionen upphör samma dag som ärendet')
ON CONFLICT DO NOTHING;
