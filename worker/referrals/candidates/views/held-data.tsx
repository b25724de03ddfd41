import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Confirm, EmptyState, Facts, FormActions, PostForm } from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import { reasonWords } from "../../signups/views/attribution-words";
import { answerFacts } from "../../signups/views/contact";
import type { HeldData, HeldSignup } from "../schemas";

export interface HeldDataProps {
  held: HeldData;
  /** As it was typed: what is shown is erased by it. */
  who: string;
  csrf: string;
}

function HeldSignupCard({ signup }: { signup: HeldSignup }) {
  const { t, locale } = useLanguage();
  const { visitor, consent, fraud, claims, follow_up: followUp } = signup;
  const moments = [
    ["nudged", followUp.nudged_at],
    ["mailed", followUp.mailed_at],
    ["mail_ended", followUp.mail_ended_at],
    ["snoozed", followUp.snoozed_until],
    ["not_interested", followUp.not_interested_at],
  ] as const;
  const facts: [string, ComponentChildren][] = [
    [t("privacy.email"), signup.email || "–"],
    [t("followups.first_name"), signup.first_name ?? "–"],
    [t("privacy.phone"), signup.phone ?? "–"],
    ...answerFacts(signup.answers, locale),
    [t("signups.own_id"), signup.external_id ?? "–"],
    [t("signups.occurred"), <Time key="at" at={signup.occurred_at} />],
    [t("signups.arrived"), t(`signups.channel_${signup.channel}`)],
    [t("signups.attribution"), reasonWords(signup.reason, t)],
    [t("signups.officer"), signup.officer_name ?? "–"],
    [t("privacy.network"), [visitor?.ip_masked, visitor?.country].filter(Boolean).join(" · ") || "–"],
    [t("privacy.device"), visitor?.user_agent || "–"],
    [t("privacy.came_from"), visitor?.referrer || "–"],
    [t("privacy.consent"), consent ? t("privacy.consent_version", consent) : "–"],
    ...moments.flatMap(([what, at]): [string, ComponentChildren][] =>
      at ? [[t(`privacy.${what}`), <Time key="at" at={at} />]] : [],
    ),
    ...fraud.reasons.map(({ rule, detail }): [string, string] => [t("signups.fraud"), detail || rule]),
    ...(fraud.note ? [[t("fraud.note"), fraud.note] as [string, string]] : []),
    ...claims.map(({ reason, note }): [string, string] => [
      t("claims.reason"),
      [reason, note].filter(Boolean).join(" · "),
    ]),
  ];
  return (
    <Card title={signup.campaign_name ?? t("signups.signup")}>
      <Facts facts={facts} />
      <p>
        <a href={`/dashboard/signups/${signup.id}`}>{t("privacy.see_signup")}</a>
      </p>
    </Card>
  );
}

/** What is held of a person, and the button that erases it. */
export function HeldDataView({ held, who, csrf }: HeldDataProps) {
  const { t } = useLanguage();
  const { signups, interests, exports } = held;
  if (signups.length === 0 && interests.length === 0) {
    return (
      <EmptyState icon="signup" title={t("privacy.nothing")}>
        {t("privacy.nothing_words")}
      </EmptyState>
    );
  }
  return (
    <div class="stack">
      <p class="lead">{t("privacy.held", { count: signups.length })}</p>
      {signups.map((signup) => (
        <HeldSignupCard key={signup.id} signup={signup} />
      ))}
      {interests.length > 0 && (
        <Card title={t("privacy.interests")}>
          <ul class="plain-list">
            {interests.map(({ click_id, recorded_at }) => (
              <li key={click_id}>
                <Time at={recorded_at} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t("privacy.erase_title")}>
        <p>{t("privacy.erase_words")}</p>
        {exports.length > 0 && <p>{t("privacy.erase_files", { count: exports.length })}</p>}
        {signups.some(({ spreadsheet_id: id }) => id !== null) && <p>{t("privacy.erase_sheets")}</p>}
        <FormActions>
          <Confirm label={t("privacy.erase")} tone="danger" title={t("privacy.erase_question")}>
            <p>{t("privacy.erase_final")}</p>
            <PostForm action="/dashboard/settings/privacy/erase" csrf={csrf} id="erase">
              <input type="hidden" name="who" value={who} />
              <Button tone="danger">{t("privacy.erase")}</Button>
            </PostForm>
          </Confirm>
        </FormActions>
      </Card>
    </div>
  );
}
