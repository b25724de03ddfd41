import { type SQL, sql } from "drizzle-orm";
import { foldText } from "../../core/text/fold";

// Between the parts stands what no text holds, and what comes before every letter.
const APART = "\u0001";

/** What an entity is found by: its names and its id. It begins with what it is sorted by. */
export const nameKeyOf = (entityId: string, name: string, nameNe: string | null): string =>
  [name, nameNe ?? "", entityId].map(foldText).join(APART);

/** Entities (alias e) by their display name, case aside. */
export const nameOrder: SQL = sql`substr(e.name_key, 1, instr(e.name_key, char(1)) - 1)`; // as its index has it
