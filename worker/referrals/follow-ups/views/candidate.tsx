import { useContext } from "preact/hooks";
import { formatDate } from "../../../../web/i18n/format";
import { type Language, useLanguage } from "../../../../web/i18n/language";
import { Button, Choose, PostForm } from "../../../../web/ui";
import { TimeZone } from "../../../../web/ui/time-zone";
import { localDay } from "../../../core/time";
import type { Messenger } from "../message";
import type { FollowUp } from "../schemas";
import { Later } from "./later";
import { Reach } from "./reach";

export interface CandidateProps {
  candidate: FollowUp;
  messenger: Messenger;
  withOfficer: boolean;
  csrf: string;
  /** Where the list comes back to. */
  query: string;
  /** The bar that mails several at once; whoever can be mailed today is chosen for it. */
  chosenBy: string;
}

const isSetAside = ({ not_interested_at, snoozed_until }: FollowUp) =>
  not_interested_at !== null || snoozed_until !== null;

/** Whether a mail would reach them now. */
export const isToBeMailed = (candidate: FollowUp): boolean =>
  candidate.may_mail === "yes" &&
  candidate.enrolled_at === null &&
  candidate.days_since_nudge !== 0 &&
  !isSetAside(candidate);

/** What was done of late: put off, ended, written to. */
export function stateOf(candidate: FollowUp, { t, locale }: Language, timeZone: string): string {
  const { days_since_nudge: count, nudged_by, nudged_at, mailed_at } = candidate;
  const { snoozed_until, not_interested_at, not_interested_by } = candidate;
  if (not_interested_at !== null) return t("followups.not_interested", { name: not_interested_by ?? "–" });
  if (snoozed_until !== null) {
    const day = formatDate(localDay(Date.parse(snoozed_until), timeZone), locale);
    return t("followups.snoozed", { day });
  }
  const name = nudged_by ?? "–";
  if (count === null) return t("followups.never");
  if (count > 0) return t("followups.nudged", { count, name });
  return t(mailed_at === nudged_at ? "followups.mailed_today" : "followups.nudged_today", { name });
}

/** Which change of theirs is undone here; null where there is none. */
const undoOf = ({ not_interested_at, snoozed_until, can_undo_nudge }: FollowUp) =>
  not_interested_at !== null
    ? "undo-not-interested"
    : snoozed_until !== null
      ? "undo-snooze"
      : can_undo_nudge
        ? "undo-nudge"
        : null;

export const nameOf = ({ first_name, contact_masked }: FollowUp, { t }: Language): string =>
  first_name ?? contact_masked ?? t("followups.nobody");

/** Takes back what was done last; nothing where that cannot be. */
export function Undo({ candidate, csrf, query }: Pick<CandidateProps, "candidate" | "csrf" | "query">) {
  const language = useLanguage();
  const undo = undoOf(candidate);
  if (undo === null) return null;
  const words = language.t("followups.undo");
  return (
    <PostForm
      action={`/dashboard/follow-ups/${candidate.signup_id}/${undo}${query}`}
      csrf={csrf}
      id={`undo-${candidate.signup_id}`}
      compact
    >
      <Button tone="plain" label={language.t("ui.named", { what: words, name: nameOf(candidate, language) })}>
        {words}
      </Button>
    </PostForm>
  );
}

export function Candidate({ candidate, messenger, withOfficer, csrf, query, chosenBy }: CandidateProps) {
  const language = useLanguage();
  const { t, locale } = language;
  const timeZone = useContext(TimeZone);
  const { signup_id, campaign_name, days_waiting, enrolled_at, days_since_nudge } = candidate;
  const name = nameOf(candidate, language);
  const isAside = isSetAside(candidate);
  return (
    <li class="follow-up" data-key={signup_id}>
      {isToBeMailed(candidate) && <Choose form={chosenBy} id={signup_id} name={name} />}
      <div class="follow-up__words">
        <strong class="truncate" dir="auto">
          {name}
        </strong>
        <span class="quiet small">
          {campaign_name}
          {withOfficer && ` · ${t("followups.of_officer", { name: candidate.officer_name })}`}
        </span>
        <span class="small">
          {enrolled_at !== null
            ? t("followups.enrolled_on", {
                day: formatDate(localDay(Date.parse(enrolled_at), timeZone), locale),
              })
            : days_waiting === 0
              ? t("followups.today")
              : t("followups.days", { count: days_waiting ?? 0 })}
        </span>
        {enrolled_at === null && <span class="quiet small">{stateOf(candidate, language, timeZone)}</span>}
        {enrolled_at === null && !candidate.has_phone && candidate.may_mail !== "yes" && (
          <span class="quiet small">{t(`followups.no_way_${candidate.may_mail}`)}</span>
        )}
      </div>
      {enrolled_at === null && (
        <div class="follow-up__actions">
          {!isAside && (
            <Reach candidate={candidate} name={name} messenger={messenger} csrf={csrf} query={query} />
          )}
          {!isAside && days_since_nudge !== 0 && (
            <PostForm
              action={`/dashboard/follow-ups/${signup_id}/nudge${query}`}
              csrf={csrf}
              id={`nudge-${signup_id}`}
              compact
            >
              <Button tone="plain" label={t("ui.named", { what: t("followups.mark"), name })}>
                {t("followups.mark")}
              </Button>
            </PostForm>
          )}
          <Undo candidate={candidate} csrf={csrf} query={query} />
          {!isAside && <Later id={signup_id} name={name} csrf={csrf} query={query} />}
        </div>
      )}
    </li>
  );
}
