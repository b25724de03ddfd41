import { countries } from "../../../web/i18n/countries";
import type { Person } from "../access/actor";
import type { Db } from "../db/db";
import { changePerson } from "../identity/people";
import type { Author } from "../trail/record";
import { changeOrganisation, type Organisation, type OrganisationChange } from "./organisation";

/** Where a request seems to come from: what the platform says of it, or nothing. */
function placeOf(request: Request): { country: string; timeZone: string } {
  const { country, timezone } = (request.cf ?? {}) as { country?: unknown; timezone?: unknown };
  return {
    country: typeof country === "string" && (countries as readonly string[]).includes(country) ? country : "",
    timeZone: typeof timezone === "string" ? timezone : "UTC",
  };
}

/** What the form proposes to a new organisation: where its administrator is, in the language that they read. */
export function proposeOrganisation(request: Request, locale: string): Record<string, string> {
  const { country, timeZone } = placeOf(request);
  return { name: "", country, time_zone: timeZone, locale };
}

/** The organisation as its first administrator tells it, whose own pages speak its language from then on. */
export const setUpOrganisation = (
  db: Db,
  by: Author & { actor: Person },
  change: OrganisationChange,
): Promise<Organisation> =>
  changeOrganisation(db, by, change, changePerson(by, by.actor.id, { locale: change.locale }));
