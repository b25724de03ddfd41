import { formatAgo } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Badge, ButtonLink, Card, EmptyState } from "../../../../web/ui";

import { useSignupName } from "../../signups/views/name";

export interface LatestSignup {
  id: string;
  campaign: string;
  officer: string | null;
  /** Empty where the reader sees no address, and where the person was erased. */
  emailMasked: string;
  occurredAt: number;
  enrolled: boolean;
  /** Why its link earned it, or why none did; "pending" until that is settled. */
  reason: string;
}

/** The last sign-ups addresses masked, each a way to its story. */
export function Latest({ rows, now, locale }: { rows: LatestSignup[]; now: number; locale: string }) {
  const { t } = useLanguage();
  const nameOf = useSignupName();
  const whose = ({ officer, reason }: LatestSignup) =>
    officer ?? t(reason === "pending" ? "latest.pending" : "latest.unattributed");
  return (
    <Card
      class="no-print"
      title={t("latest.title")}
      actions={
        <a class="small" href="/dashboard/signups">
          {t("latest.all")}
        </a>
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          title={t("latest.nobody")}
          icon="signup"
          action={
            <ButtonLink href="/dashboard/links" tone="plain">
              {t("latest.share")}
            </ButtonLink>
          }
        />
      ) : (
        <ul class="latest">
          {rows.map((row) => (
            <li class="latest__row" key={row.id}>
              <a class="truncate" href={`/dashboard/signups/${row.id}`}>
                {nameOf({ id: row.id, email_masked: row.emailMasked })}
              </a>
              {row.enrolled ? (
                <Badge tone="good">{t("latest.enrolled")}</Badge>
              ) : (
                <Badge>{t("latest.signed_up")}</Badge>
              )}
              <span class="quiet small truncate">
                {whose(row)}
                {row.campaign && ` · ${row.campaign}`}
              </span>
              <time class="quiet small nowrap" dateTime={new Date(row.occurredAt).toISOString()}>
                {formatAgo(row.occurredAt, now, locale)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
