import type { FormFields } from "../../core/http/attempt";
import type { Claim } from "../../core/http/claim";
import type { PageCall } from "../../core/http/pages";

/** What ids of a form's records are made of: the same form sent again makes the same record. */
export function formClaim({ form, person }: PageCall<FormFields>): Claim | undefined {
  const { idempotency_key: key } = form;
  return key ? { id: `${person.id}\n${key}`, requestHash: "" } : undefined;
}
