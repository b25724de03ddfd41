import { useLanguage } from "../../../../../web/i18n/language";
import { ButtonLink, Card, FormActions } from "../../../../../web/ui";
import type { Judgement } from "../../rules/score";
import { reasonWords } from "./flag-words";

/** How suspicious an officer or a link is, and in one sentence why; nothing where no rule found anything. */
export function SuspicionOfMany({
  suspicion,
  officerId,
}: {
  suspicion: Judgement | null;
  /** Whose flags the queue shows; null: it has no filter for them. */
  officerId: string | null;
}) {
  const { t } = useLanguage();
  const [reason] = suspicion?.reasons ?? [];
  if (!suspicion || !reason) return null;
  return (
    <Card title={t("fraud.suspicion")} class="suspicion">
      <p class="suspicion__score">
        <strong>{suspicion.score}</strong> <span class="quiet">{t("fraud.of_100")}</span>
      </p>
      <p>{reasonWords(reason, t)}</p>
      <p class="quiet small">{t("fraud.suspicion_means")}</p>
      {officerId !== null && (
        <FormActions>
          <ButtonLink href={`/dashboard/fraud?officer_id=${officerId}`} tone="plain">
            {t("fraud.to_queue")}
          </ButtonLink>
        </FormActions>
      )}
    </Card>
  );
}
