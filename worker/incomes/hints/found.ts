// Pure.
import { cutTo } from "../../core/text/cut";
import type { Source } from "../cases/document";
import type { Hints } from "./hints";

/** One figure that is known of a question, with the source that taking it over leaves. */
export interface Found {
  id: string;
  /** In the case's own unit and currency; null where that cannot be told. */
  value: number | null;
  says: string;
  where: string;
  source: Source;
}

const said = (parts: (string | number | null | undefined)[]): string => parts.filter(Boolean).join(" · ");

/** Studies and earlier cases in one list: those that can be used first. */
export function foundIn({ references, earlier }: Hints): Found[] {
  const studies = references.map(
    (row): Found => ({
      id: row.reference_id,
      value: row.value,
      says: said([row.as_written, row.unit]),
      where: said([row.source, row.region, row.year]),
      source: {
        kind: "reference",
        note: cutTo(said([row.source, row.region]), 500),
        link: row.link,
        reference_id: row.reference_id,
        year: row.year,
        confidence: row.confidence,
      },
    }),
  );
  const cases = earlier.map(
    (row): Found => ({
      id: `${row.case_id} ${row.segment_id}`,
      value: row.value,
      says: said([row.as_written, row.currency]),
      where: said([row.name, row.segment, row.year]),
      source: {
        ...{ kind: "other", note: cutTo(said([row.name, row.segment]), 500), link: null },
        ...{ reference_id: null, year: row.year, confidence: null },
      },
    }),
  );
  return [...studies, ...cases].sort((a, b) => Number(a.value === null) - Number(b.value === null));
}
