-- An archive is an exhibit (kind archive), and so is each file in it that was taken. kept: where the bytes of an exhibit stand.
--   here      in exhibit_part
--   packed    in exhibit_part, each part of 1 MiB deflated (raw, RFC 1951) for itself
--   range     in the bytes of the exhibit `container`: `span` bytes from byte `place` on
--   deflated  the same, and deflated there: a member of a ZIP archive
-- container is set for everything that lay in an archive, wherever its bytes stand. packing: how the content is packed,
-- from the outermost to the innermost: '', 'gzip', 'xz', 'gzip gzip', ...
ALTER TABLE exhibit ADD COLUMN kept TEXT NOT NULL DEFAULT 'here';
ALTER TABLE exhibit ADD COLUMN container INTEGER REFERENCES exhibit(id);
ALTER TABLE exhibit ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exhibit ADD COLUMN span INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exhibit ADD COLUMN packing TEXT NOT NULL DEFAULT '';
UPDATE exhibit SET packing = 'gzip' WHERE gzip = 1;
