-- What lists are searched and sorted by: `x_key` is `x` without case and accents (worker/core/text/fold.ts), which
-- SQLite cannot work out. Whoever writes one writes the other.
ALTER TABLE people ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE api_keys ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE officers ADD COLUMN region_key TEXT NOT NULL DEFAULT '';
ALTER TABLE campaigns ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE campaigns ADD COLUMN description_key TEXT NOT NULL DEFAULT '';
ALTER TABLE campaigns ADD COLUMN type_key TEXT;
ALTER TABLE campaigns ADD COLUMN region_key TEXT;
ALTER TABLE referrals ADD COLUMN label_key TEXT NOT NULL DEFAULT '';

UPDATE people SET name_key = lower(name);
UPDATE api_keys SET name_key = lower(name);
UPDATE officers SET region_key = lower(region);
UPDATE campaigns SET name_key = lower(name), description_key = lower(description), type_key = lower(type),
  region_key = lower(region);
UPDATE referrals SET label_key = lower(label);
