import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, ChosenBar, Confirm, EmptyState, Notice, PageHeader } from "../../../../web/ui";
import type { Reminded } from "../remind-candidates";
import { nameOf } from "./candidate";

/** Mails all whose boxes are ticked. Each gets the message that their own button shows. */
export function RemindBar(props: { id: string; csrf: string; query: string }) {
  const { t } = useLanguage();
  return (
    <ChosenBar id={props.id} action={`/dashboard/follow-ups/remind${props.query}`} csrf={props.csrf} back="">
      <Confirm
        label={t("followups.remind")}
        tone="primary"
        icon="mail"
        title={t("followups.remind_question")}
      >
        <p>{t("followups.remind_words")}</p>
        <Button tone="primary">{t("followups.remind_send")}</Button>
      </Confirm>
    </ChosenBar>
  );
}

/** What came of each. */
export function RemindedList({ reminded, left, back }: { reminded: Reminded[]; left: number; back: string }) {
  const language = useLanguage();
  const { t, say } = language;
  const sent = reminded.filter(({ refusal }) => refusal === null).length;
  return (
    <>
      <PageHeader
        title={t("followups.reminded", { count: sent })}
        back={{ href: back, label: t("followups.title") }}
      />
      <div class="stack">
        {left > 0 && <Notice tone="warn">{t("followups.remind_left", { count: left })}</Notice>}
        <Card flush>
          {reminded.length === 0 ? (
            <EmptyState title={t("followups.remind_nobody")} icon="people" />
          ) : (
            <ul class="follow-ups">
              {reminded.map(({ candidate, refusal }) => (
                <li key={candidate.signup_id} class="follow-up">
                  <span class="follow-up__words">
                    <strong class="truncate" dir="auto">
                      {nameOf(candidate, language)}
                    </strong>
                    <span class="quiet small">{candidate.campaign_name}</span>
                  </span>
                  <span>{refusal === null ? t("followups.mailed") : say(refusal)}</span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
