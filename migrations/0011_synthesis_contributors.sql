-- Whose answers a synthesis was made of, so that its prompt goes with any of them, wherever they stand by then.
ALTER TABLE workshop_syntheses ADD COLUMN contributors TEXT CHECK (json_valid(contributors)); -- numbers of participants; NULL: made before this was kept

DROP TRIGGER syntheses_go_stale_with_an_account;
CREATE TRIGGER syntheses_go_stale_with_an_account AFTER DELETE ON participants WHEN old.completed <> '{}'
BEGIN
  UPDATE workshop_syntheses SET stale = 1
  WHERE assessment_id = old.assessment_id AND old.completed -> ('$.' || workshop) IS NOT NULL
    AND (province_id IS NULL OR province_id = old.province_id)
    AND (stakeholder_type IS NULL OR stakeholder_type = old.stakeholder_type);
END;
-- Nothing of the words of who was erased stays in what a model was asked.
CREATE TRIGGER prompts_go_with_an_account AFTER DELETE ON participants
BEGIN
  UPDATE workshop_syntheses SET stale = 1, prompt = ''
  WHERE assessment_id = old.assessment_id AND prompt <> ''
    AND (contributors IS NULL OR old.number IN (SELECT value FROM json_each(contributors)));
END;
