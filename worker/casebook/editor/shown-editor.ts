// Pure.
import type { CaseRecord } from "../cases/schemas";

/** A version as the editor shows it. */
export interface EditedCase {
  record: CaseRecord;
  /** What an edit comes to; null: the version is read alone. */
  edit: "in_place" | "in_new_draft" | null;
}

export interface Choice {
  value: string;
  label: string;
}
/** What the form's fields are chosen from, by name. */
export interface Choices {
  entities: Choice[];
  places: Choice[];
  sources: Choice[];
  /** How many there are of each, of all or of those searched for. */
  found: { entities: number; sources: number };
  isSearched: { entities: boolean; sources: boolean };
  /** As many as are listed. */
  most: number;
}
