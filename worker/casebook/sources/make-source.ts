import { parse } from "../../core/http/api";
import { claimFromForm, type FormFields } from "../../core/http/attempt";
import type { PageCall } from "../../core/http/pages";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { callerOf } from "../access/caller";
import { newSourceId, randomId } from "../ids";
import { newSource } from "./schemas";
import { createSource } from "./write-source";

/** Makes the source that a form tells of, and gives its id: the same form sent again makes the same one. */
export async function makeSource(call: PageCall<FormFields>, given: unknown): Promise<string> {
  const { db, by, now, actor } = call;
  const claim = claimFromForm(call);
  const { timeZone } = await readOrganisation(db);
  const id = await randomId("source", claim);
  const ids = { id, sourceId: await newSourceId(localDay(now, timeZone), claim) };
  await createSource(db, by, callerOf(actor), ids, parse(newSource, given));
  return id;
}
