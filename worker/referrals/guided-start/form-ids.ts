import { idFromKey, newId } from "../../core/db/ids";
import type { FormFields } from "../../core/http/attempt";
import type { PageCall } from "../../core/http/pages";

/** The ids of what a form makes, the same however often that one form is sent. */
export const formIds = ({ form, person, now }: PageCall<FormFields>) => {
  const { idempotency_key: key } = form;
  return {
    officer: async (at: number) =>
      key ? idFromKey("officer", person.id, `${key}\n${at}`) : newId("officer", now),
    link: async (officerId: string) =>
      key ? idFromKey("referral", person.id, `${key}\n${officerId}`) : newId("referral", now),
  };
};
