CREATE TABLE letter (id uuid PRIMARY KEY, words text NOT NULL);
