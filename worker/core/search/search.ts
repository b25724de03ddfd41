import type { MessageKey } from "../../../web/i18n/translate";
import type { Rule } from "../access/actor";
import type { PageCall } from "../http/pages";

export interface SearchHit {
  name: string;
  /** What tells it from others of its name. */
  detail?: string | null;
  href: string;
}

/** Records of one kind. */
export interface SearchGroup {
  label: MessageKey;
  hits: readonly SearchHit[];
  /** The list that shows all of what was found, where more was found than is shown. */
  all: string | null;
}

/** Records that one search over the whole product finds, for those whom `access` lets in. */
export interface RecordSearch {
  access: Rule;
  find(call: PageCall<undefined>, q: string): Promise<SearchGroup[]>;
}

/** Of each kind; the list shows the others. */
export const hitsOfKind = 6;

/** A page of a list as a group: the first of it. */
export const groupOf = <T>(
  label: MessageKey,
  { data, total }: { data: readonly T[]; total: number },
  hitOf: (record: T) => SearchHit,
  list: string,
): SearchGroup => ({ label, hits: data.map(hitOf), all: total > data.length ? list : null });
