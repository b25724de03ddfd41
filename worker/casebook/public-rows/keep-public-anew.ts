// Pure.

/**
 * SQL that makes what is kept of public cases anew from the versions: which there are, under what they are found, and
 * the indexes of the searches. A trigger (`casebook_keep_public`) says how; those beside it count. For one batch: readers
 * see the old rows or the new.
 */
export const keepPublicAnew: readonly string[] = [
  "INSERT INTO casebook_found (casebook_found) VALUES ('delete-all')",
  "INSERT INTO casebook_sources_found (casebook_sources_found) VALUES ('delete-all')",
  "INSERT INTO casebook_entities_found (casebook_entities_found) VALUES ('delete-all')",
  ...[
    "casebook_public_keys",
    "casebook_public_entities",
    "casebook_public_counts",
    "casebook_public_sources",
    "casebook_public",
  ].map((table) => `DELETE FROM ${table}`),
  `INSERT INTO casebook_public_counts (key, n) SELECT key, n FROM (
    SELECT 'count:open' AS key, count(*) AS n FROM casebook_cases WHERE public_version IS NULL AND open_version IS NOT NULL
    UNION ALL SELECT 'count:closed', count(*) FROM casebook_cases WHERE public_version IS NULL AND open_version IS NULL
    UNION ALL SELECT 'count:corrections', count(*) FROM casebook_events WHERE is_correction = 1 AND action = 'closed')
    WHERE n > 0`,
  "UPDATE casebook_cases SET public_version = public_version WHERE public_version IS NOT NULL",
];
