// Pure.

import type { RawRow } from "../../core/db/raw-row";
import { searchKey } from "../../core/text/fold";
import type { officers } from "../tables";
import type { OfficerEdits } from "./schemas";

/** The columns of `officers` that hold what is typed, of new ones and of edits; undefined where nothing is given. */
export const storedColumns = ({ region, max_links }: Pick<OfficerEdits, "region" | "max_links">) =>
  ({
    region,
    region_key: searchKey(region),
    max_links,
  }) satisfies { [Column in keyof RawRow<typeof officers>]?: unknown };
