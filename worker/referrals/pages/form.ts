import * as z from "zod";
import { idFromKey, newId } from "../../core/db/ids";
import type { PageCall } from "../../core/http/pages";
import type { IdKind } from "../../id-prefixes";
import type { FormFields } from "./typed";

/** Every field as it was sent; the API's own schema judges what becomes of them. */
export const fields = z.record(z.string(), z.string());

/** The id for what a form creates: the same however often that one form is sent. */
export async function idFromForm(kind: IdKind, { form, person, now }: PageCall<FormFields>): Promise<string> {
  const key = form.idempotency_key;
  return key ? idFromKey(kind, person.id, key) : newId(kind, now);
}
