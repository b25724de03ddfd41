-- Whoever chooses another language for their pages gets their mails, cards and messages in it too.
CREATE TRIGGER participants_keep_their_language AFTER UPDATE OF locale ON people
WHEN old.locale <> new.locale AND substr(new.locale || '-', 1, instr(new.locale || '-', '-') - 1) IN ('en', 'fil', 'fr')
BEGIN
  UPDATE participants SET locale = substr(new.locale || '-', 1, instr(new.locale || '-', '-') - 1)
  WHERE person_id = new.id;
END;
