import { useContext } from "preact/hooks";
import { formatDate } from "../../../../web/i18n/format";
import { type Language, useLanguage } from "../../../../web/i18n/language";
import { Button, Icon, PostForm } from "../../../../web/ui";
import { TimeZone } from "../../../../web/ui/time-zone";
import { whatsAppAddress } from "../../../../web/ui/whatsapp";
import { localDay } from "../../../core/time";
import { type Messenger, messageTo } from "../message";
import type { FollowUp } from "../schemas";

function nudgeState({ days_since_nudge: count, nudged_by }: FollowUp, { t }: Language): string {
  const name = nudged_by ?? "–";
  if (count === null) return t("followups.never");
  return count === 0 ? t("followups.nudged_today", { name }) : t("followups.nudged", { count, name });
}

export interface CandidateProps {
  candidate: FollowUp;
  messenger: Messenger;
  withOfficer: boolean;
  csrf: string;
  /** Where the list comes back to. */
  query: string;
}

export function Candidate({ candidate, messenger, withOfficer, csrf, query }: CandidateProps) {
  const language = useLanguage();
  const { t, locale } = language;
  const timeZone = useContext(TimeZone);
  const { signup_id, campaign_name, days_waiting, enrolled_at, days_since_nudge } = candidate;
  const name = candidate.first_name ?? candidate.contact_masked ?? t("followups.nobody");
  const form = `nudge-${signup_id}`;
  return (
    <li class="follow-up" data-key={signup_id}>
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
        {enrolled_at === null && <span class="quiet small">{nudgeState(candidate, language)}</span>}
      </div>
      {enrolled_at === null && (
        <div class="follow-up__actions">
          {candidate.has_phone ? (
            <PostForm
              action={`/dashboard/follow-ups/${signup_id}/whatsapp${query}`}
              csrf={csrf}
              id={`whatsapp-${signup_id}`}
              compact
              plain
              target="_blank"
            >
              <Button tone="primary" icon="message" label={t("followups.whatsapp_on", { name })}>
                {t("followups.whatsapp")}
              </Button>
            </PostForm>
          ) : (
            <a
              class="button button--primary"
              href={whatsAppAddress(messageTo(candidate, messenger))}
              target="_blank"
              rel="noreferrer"
              data-also-sends={days_since_nudge === 0 ? undefined : form}
              aria-label={t("followups.whatsapp_to", { name })}
            >
              <Icon name="message" />
              <span>{t("followups.whatsapp")}</span>
            </a>
          )}
          {days_since_nudge !== 0 && (
            <PostForm
              action={`/dashboard/follow-ups/${signup_id}/nudge${query}`}
              csrf={csrf}
              id={form}
              compact
            >
              <Button tone="plain" label={t("ui.named", { what: t("followups.mark"), name })}>
                {t("followups.mark")}
              </Button>
            </PostForm>
          )}
        </div>
      )}
    </li>
  );
}
