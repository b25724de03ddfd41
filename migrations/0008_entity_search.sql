-- Casebook: readers' list of entities and the search in it are read from rows of their own.

-- Whom and what public versions allege something of or relate, with what the list is sorted by.
CREATE TABLE casebook_public_entities ( -- made anew
  number INTEGER PRIMARY KEY NOT NULL,
  entity_id TEXT NOT NULL UNIQUE,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;
CREATE INDEX casebook_public_entities_by_name ON casebook_public_entities (name, id);
CREATE INDEX casebook_public_entities_by_type ON casebook_public_entities (type, name, id);

-- Any three letters in a row; and, after two marks, beginnings of words. rowid: the number.
CREATE VIRTUAL TABLE casebook_entities_found USING fts5 (text, starts, content = '', contentless_delete = 1,
  tokenize = 'trigram case_sensitive 1');

CREATE TRIGGER casebook_list_entity AFTER INSERT ON casebook_public_counts
  WHEN NEW.key >= 'names:' AND NEW.key < 'names;'
  BEGIN
    INSERT INTO casebook_public_entities (entity_id, id, type, name)
      SELECT entity_id, id, type, substr(name_key, 1, instr(name_key, char(1)) - 1)
      FROM casebook_entities WHERE entity_id = substr(NEW.key, 7);
  END;
CREATE TRIGGER casebook_unlist_entity AFTER DELETE ON casebook_public_counts
  WHEN OLD.key >= 'names:' AND OLD.key < 'names;'
  BEGIN DELETE FROM casebook_public_entities WHERE entity_id = substr(OLD.key, 7); END;

-- A name that changes is found, and stands, elsewhere.
CREATE TRIGGER casebook_list_renamed AFTER UPDATE OF name_key, searched ON casebook_entities
  WHEN (NEW.name_key <> OLD.name_key OR NEW.searched <> OLD.searched)
    AND EXISTS (SELECT 1 FROM casebook_public_entities WHERE entity_id = NEW.entity_id)
  BEGIN
    DELETE FROM casebook_public_entities WHERE entity_id = NEW.entity_id;
    INSERT INTO casebook_public_entities (entity_id, id, type, name) VALUES (NEW.entity_id, NEW.id, NEW.type,
      substr(NEW.name_key, 1, instr(NEW.name_key, char(1)) - 1));
  END;

-- 'count:entities:…': how many there are of a type.
CREATE TRIGGER casebook_find_entity AFTER INSERT ON casebook_public_entities
  BEGIN
    INSERT INTO casebook_entities_found (rowid, text, starts)
      SELECT NEW.number, replace(searched, char(1), ''), replace(searched, char(1), char(1) || char(1))
      FROM casebook_entities WHERE id = NEW.id;
    INSERT INTO casebook_public_counts (key, n) VALUES ('count:entities:' || NEW.type, 1)
      ON CONFLICT (key) DO UPDATE SET n = n + 1;
  END;
CREATE TRIGGER casebook_lose_entity AFTER DELETE ON casebook_public_entities
  BEGIN
    DELETE FROM casebook_entities_found WHERE rowid = OLD.number;
    UPDATE casebook_public_counts SET n = n - 1 WHERE key = 'count:entities:' || OLD.type;
    -- No trigger runs within itself: the one that ends counts may be what brought us here.
    DELETE FROM casebook_public_counts WHERE key = 'count:entities:' || OLD.type AND n = 0;
  END;

-- Those that are public already.
INSERT INTO casebook_public_entities (entity_id, id, type, name)
  SELECT e.entity_id, e.id, e.type, substr(e.name_key, 1, instr(e.name_key, char(1)) - 1)
  FROM casebook_public_counts n CROSS JOIN casebook_entities e ON e.entity_id = substr(n.key, 7)
  WHERE n.key >= 'names:' AND n.key < 'names;';
