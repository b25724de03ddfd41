import { formatInstant } from "../../../web/i18n/format";
import type { MessageKey, Translate } from "../../../web/i18n/translate";
import type { Db } from "../../core/db/db";
import { readOrganisation } from "../../core/organisation/organisation";
import { workshopPageOf } from "../gate/paths";
import { toState } from "../me/state";
import type { Account } from "../progress/account";
import { titleIn } from "../questions/first-words";
import type { Step } from "./views/my-workshops";
import { waitsFor } from "./waits";

interface Reading {
  db: Db;
  t: Translate;
  locale: string;
  now: number;
}

/** The five workshops of a participant as their pages tell them, in the organisation's zone. */
export async function stepsOf({ db, t, locale, now }: Reading, account: Account): Promise<Step[]> {
  const [{ timeZone }, { workshops }] = await Promise.all([readOrganisation(db), toState(db, account)]);
  const said = (instant: string) => formatInstant(instant, locale, timeZone);
  return workshops.map(({ type, title, status, due_at, submitted_at, answered, questions }) => {
    const waits = waitsFor(account.progress, account.setting, type, now);
    const at = waits.kind === "day" ? said(new Date(waits.at).toISOString()) : "";
    const facts: Record<Step["status"], string[]> = {
      open: [
        t("guest.answered", { answered, questions }),
        ...(due_at ? [t("guest.due", { at: said(due_at) })] : []),
      ],
      submitted: submitted_at ? [t("guest.sent_on", { at: said(submitted_at) })] : [],
      locked: [t(`guest.waits.${waits.kind}` as MessageKey, { at })],
    };
    return {
      ...{ type, title: titleIn(title, locale), status, facts: facts[status] },
      href: status === "locked" ? null : workshopPageOf(account.row.assessment_id, type),
    };
  });
}
