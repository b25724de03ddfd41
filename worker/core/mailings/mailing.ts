import type { MessageKey } from "../../../web/i18n/translate";
import { type Grant, hasRole } from "../access/roles";

/** Mail that comes again and again, which a person may not want: a module's, as `mailings` of its object. */
export interface Mailing {
  /** The module, a full stop, and its own name: "garden.digest". */
  name: string;
  label: MessageKey;
  hint: MessageKey;
  /** Who may get it: whoever has one of these. */
  grants: readonly `${string}:${string}`[] | "everybody";
}

const offered: Mailing[] = [];

export function offerMailings(mailings: readonly Mailing[]): void {
  for (const mailing of mailings) if (!findMailing(mailing.name)) offered.push(mailing);
}

export const findMailing = (name: string): Mailing | null =>
  offered.find((mailing) => mailing.name === name) ?? null;

/** What somebody with these roles may get. */
export const mailingsFor = (grants: readonly Grant[]): Mailing[] =>
  offered.filter(
    (mailing) =>
      mailing.grants === "everybody" ||
      mailing.grants.some((grant) => {
        const [module = "", role = ""] = grant.split(":");
        return hasRole(grants, { module, role });
      }),
  );
