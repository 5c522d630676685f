-- The same bytes may be delivered again under another name, or with another place or time told: for an answer that does
-- not name what it is about, the name is half of the evidence. told_name: the name they had then, NULL for the exhibit's own.
-- as_of_from may be FILE_DATE: as_of is then the beginning of the day of which the exhibit shows some moment.
ALTER TABLE snapshot ADD COLUMN told_name TEXT;
ALTER TABLE resource_state ADD COLUMN told_name TEXT;
ALTER TABLE organization ADD COLUMN told_name TEXT;
