-- Casebook: readers' search in sources is asked of an index, and its hits come in the order of the list.

-- By when the source was first public, within a millisecond downwards by its id, as in casebook_public. NULL: it is deleted.
ALTER TABLE casebook_public_sources ADD COLUMN place INTEGER;
CREATE UNIQUE INDEX casebook_public_sources_by_place ON casebook_public_sources (place) WHERE place IS NOT NULL;

-- Any three letters in a row; and, after two marks, beginnings of words. rowid: the place.
CREATE VIRTUAL TABLE casebook_sources_found USING fts5 (text, starts, content = '', contentless_delete = 1,
  tokenize = 'trigram case_sensitive 1');

-- Where a source would stand, unless another stands there.
CREATE VIEW casebook_source_places (source_id, place) AS
  SELECT source_id, iif(deleted_at IS NULL, (first_public_at << 20) + 1048575 - (
      ((instr('0123456789abcdefghjkmnpqrstvwxyz', substr(id, 5, 1)) - 1) << 15)
      + ((instr('0123456789abcdefghjkmnpqrstvwxyz', substr(id, 6, 1)) - 1) << 10)
      + ((instr('0123456789abcdefghjkmnpqrstvwxyz', substr(id, 7, 1)) - 1) << 5)
      + instr('0123456789abcdefghjkmnpqrstvwxyz', substr(id, 8, 1)) - 1), NULL)
  FROM casebook_sources;

-- The highest place below it that is free: what is published at once is public from one instant.
CREATE VIEW casebook_free_places (source_id, place) AS
  SELECT b.source_id, (SELECT max(c.place) FROM (
      SELECT b.place AS place
      UNION ALL SELECT o.place - 1 FROM casebook_public_sources o WHERE o.place <= b.place AND o.place > b.place - 1000) c
    WHERE NOT EXISTS (SELECT 1 FROM casebook_public_sources t WHERE t.place = c.place))
  FROM casebook_source_places b;

CREATE TRIGGER casebook_place_cited AFTER INSERT ON casebook_public_sources
  BEGIN
    UPDATE casebook_public_sources SET place = (SELECT f.place FROM casebook_free_places f WHERE f.source_id = NEW.source_id)
      WHERE source_id = NEW.source_id;
  END;

-- It is public for the first time, deleted, back, or says something else.
CREATE TRIGGER casebook_place_source AFTER UPDATE OF deleted_at, first_public_at, searched ON casebook_sources
  WHEN (NEW.deleted_at IS NOT OLD.deleted_at OR NEW.first_public_at IS NOT OLD.first_public_at
      OR NEW.searched <> OLD.searched)
    AND EXISTS (SELECT 1 FROM casebook_public_sources WHERE source_id = NEW.source_id)
  BEGIN
    UPDATE casebook_public_sources SET place = NULL WHERE source_id = NEW.source_id;
    UPDATE casebook_public_sources SET place = (SELECT f.place FROM casebook_free_places f WHERE f.source_id = NEW.source_id)
      WHERE source_id = NEW.source_id;
  END;

CREATE TRIGGER casebook_find_source AFTER UPDATE OF place ON casebook_public_sources
  WHEN NEW.place IS NOT OLD.place
  BEGIN
    DELETE FROM casebook_sources_found WHERE rowid = OLD.place;
    INSERT INTO casebook_sources_found (rowid, text, starts)
      SELECT NEW.place, replace(s.searched, char(1), ''), replace(s.searched, char(1), char(1) || char(1))
      FROM casebook_sources s WHERE s.source_id = NEW.source_id AND NEW.place IS NOT NULL;
  END;
CREATE TRIGGER casebook_lose_source AFTER DELETE ON casebook_public_sources WHEN OLD.place IS NOT NULL
  BEGIN DELETE FROM casebook_sources_found WHERE rowid = OLD.place; END;

-- Those that are public already, one after another.
UPDATE casebook_public_sources AS p SET place =
  (SELECT f.place FROM casebook_free_places f WHERE f.source_id = p.source_id);
