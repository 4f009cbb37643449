-- Who visits a client goes with the client's plans, and the name of who told it is masked like any other of the staff.
ALTER TABLE visiting_staff ADD told_by_id text;
INSERT INTO retained_table VALUES ('visiting_staff', 'client_id', 500);
INSERT INTO named_staff VALUES ('visiting_staff', 'told_by_id', 'told_by');
