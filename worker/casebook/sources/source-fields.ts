// Pure.

/** What a source says, in the order in which its changes tell it. */
export const sourceFields = [
  ...(["title", "description", "url", "source_type", "publication_date"] as const),
  "related_entity_ids",
] as const;
