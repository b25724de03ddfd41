// Pure.

/** What a document loses before it is kept, in the order in which it is told. */
export const removables = [
  ...(["exif", "gps", "xmp", "iptc", "thumbnail", "comment", "other_metadata", "after_end"] as const),
  ...(["document_information", "file_id", "earlier_revisions", "annotation_authors"] as const),
  ...(["signature", "image_metadata"] as const),
] as const;
export type Removable = (typeof removables)[number];

export const inOrder = (removed: ReadonlySet<Removable>): Removable[] =>
  removables.filter((what) => removed.has(what));

/** A document as it is kept. */
export interface Cleaned {
  bytes: Uint8Array<ArrayBuffer>;
  removed: Set<Removable>;
}
