import { formatInstant } from "../../../web/i18n/format";
import type { MessageKey, Translate } from "../../../web/i18n/translate";
import type { Db } from "../../core/db/db";
import { readOrganisation } from "../../core/organisation/organisation";
import { noticesOf } from "../gate/paths";
import { type NoticeRow, readNotices } from "../me/notices";
import type { Account } from "../progress/account";
import { numberOf } from "../workshop-types";
import type { Step } from "./views/my-workshops";
import type { News } from "./views/news";

/** So many stand there at once; what is older comes when these are read. */
const mostShown = 5;

/** Of a workshop that can be answered: once it is sent, or locked by a reset, they are true no more. */
const ofOpenOnes = ["workshop_advanced", "workshop_unlocked", "workshop_reminder", "workshop_reopened"];

/** News of no single workshop: that all are sent, while they are. Whoever reads it has come in, as reminders ask. */
const isTrueOfAll = (kind: NoticeRow["kind"], steps: readonly Step[]) =>
  kind === "assessment_complete" && steps.every(({ status }) => status === "submitted");

/** What a participant was told and has not read, in words of their language, in the organisation's zone. */
export async function newsOf(
  { db, t, locale }: { db: Db; t: Translate; locale: string },
  { row }: Account,
  steps: readonly Step[],
): Promise<News> {
  const [{ timeZone }, notices] = await Promise.all([readOrganisation(db), readNotices(db, row)]);
  const isOpen = (workshop: string) =>
    steps.some(({ type, status }) => type === workshop && status === "open");
  const unread = notices.filter(
    ({ read_at, kind, workshop }) =>
      read_at === null &&
      (workshop === null ? isTrueOfAll(kind, steps) : !ofOpenOnes.includes(kind) || isOpen(workshop)),
  );
  return {
    action: noticesOf(row.assessment_id),
    all: unread.slice(0, mostShown).map(({ id, kind, workshop, at }) => {
      const step = steps.find(({ type }) => type === workshop);
      const n = workshop === null ? 0 : numberOf(workshop);
      return {
        ...{ id, at: formatInstant(new Date(at).toISOString(), locale, timeZone) },
        words:
          kind === "assessment_complete"
            ? t("answering.all_sent")
            : t(`guest.notice.${kind}` as MessageKey, { n }),
        // What has been sent since needs no way there.
        to: step?.status === "open" && step.href ? { href: step.href, title: step.title } : null,
      };
    }),
  };
}
