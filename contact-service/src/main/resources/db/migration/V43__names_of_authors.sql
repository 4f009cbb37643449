-- Which tables keep their author's name beside the author's id: the name is masked when the author's identity becomes
-- protected; who wrote stays known by the id.
ALTER TABLE retained_table
	ADD author_column      text CHECK (author_column ~ '^[a-z_]+$'),
	ADD author_name_column text CHECK (author_name_column ~ '^[a-z_]+$'),
	ADD CHECK ((author_column IS NULL) = (author_name_column IS NULL));
UPDATE retained_table SET author_column = 'assessed_by', author_name_column = 'assessed_by_name'
	WHERE table_name = 'need_assessment';
UPDATE retained_table SET author_column = 'reported_by', author_name_column = 'reported_by_name'
	WHERE table_name = 'client_absence';
UPDATE retained_table SET author_column = 'written_by', author_name_column = 'written_by_name'
	WHERE table_name = 'care_report';
