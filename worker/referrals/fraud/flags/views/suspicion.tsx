import { useLanguage } from "../../../../../web/i18n/language";
import { ButtonLink, Card, FormActions, StatusBadge } from "../../../../../web/ui";
import { Time } from "../../../../../web/ui/time";
import { Writes } from "../../../../../web/ui/writes";
import type { Suspicion } from "../find-suspicion";
import { Reasons } from "./reasons";

const tones = { open: "warn", held: "warn", confirmed: "bad", dismissed: "good" } as const;

/** What rules found in a sign-up, and what became of it; nothing where they found nothing. */
export function SuspicionCard({ suspicion }: { suspicion: Suspicion | null }) {
  const { t } = useLanguage();
  if (!suspicion || (suspicion.reasons.length === 0 && !suspicion.flag)) return null;
  const { score, reasons, flag } = suspicion;
  const badge = flag && <StatusBadge status={t(`fraud.state_${flag.status}`)} tone={tones[flag.status]} />;
  const when = flag && (flag.status === "held" ? flag.holdUntil : flag.decidedAt);
  return (
    <Card title={t("signups.fraud")} actions={badge} class="suspicion">
      <p class="suspicion__score">
        <strong>{score ?? "–"}</strong> <span class="quiet">{t("fraud.of_100")}</span>
      </p>
      {flag && <p>{t(`fraud.means_${flag.status}`)}</p>}
      {when && (
        <p class="quiet small">
          {t(flag.status === "held" ? "fraud.hold_until" : "fraud.decided")} <Time at={when} />
        </p>
      )}
      {flag?.note && <p class="lines">{flag.note}</p>}
      <Reasons reasons={reasons} />
      {flag && (
        <Writes>
          <FormActions>
            <ButtonLink href={`/dashboard/fraud?status=${flag.status}`} tone="plain">
              {t("fraud.to_queue")}
            </ButtonLink>
          </FormActions>
        </Writes>
      )}
    </Card>
  );
}
