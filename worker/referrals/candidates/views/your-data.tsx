import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell } from "../../../../web/layout/public-shell";
import {
  Button,
  Confirm,
  Facts,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PostForm,
} from "../../../../web/ui";
import { Time } from "../../../../web/ui/time";
import { answerFacts } from "../../signups/views/contact";
import type { HeldData, HeldSignup } from "../schemas";

/** Where a candidate asks what is held of them: works without script, in either language. */
export function AskForData({ form, organisation }: { form: FormState; organisation: string }) {
  const { t } = useLanguage();
  return (
    <PublicShell>
      <h1>{t("yourData.title")}</h1>
      <p>{t("yourData.lead", { organisation })}</p>
      <PostForm action="/your-data" csrf="">
        <FormFaults form={form} sent />
        <Field
          form={form}
          name="who"
          label={t("yourData.who")}
          maxLength={254}
          autocomplete="email"
          dir="ltr"
          required
        />
        <FormActions>
          <Button>{t("yourData.ask")}</Button>
        </FormActions>
      </PostForm>
    </PublicShell>
  );
}

/** The same whether or not anybody was found. */
export function DataRequestSent() {
  const { t } = useLanguage();
  return (
    <PublicShell icon="mail">
      <h1 tabIndex={-1}>{t("yourData.sentTitle")}</h1>
      <p>{t("yourData.sent")}</p>
      <p class="quiet">{t("yourData.sentNothing")}</p>
    </PublicShell>
  );
}

export function DataLinkOver() {
  const { t, carry } = useLanguage();
  return (
    <PublicShell>
      <h1>{t("yourData.expired")}</h1>
      <p>{t("yourData.expiredWords")}</p>
      <p>
        <a href={carry("/your-data")}>{t("yourData.askAgain")}</a>
      </p>
    </PublicShell>
  );
}

function Held({ signup }: { signup: HeldSignup }) {
  const { t, locale } = useLanguage();
  const { visitor, consent } = signup;
  const facts: [string, ComponentChildren][] = [
    [t("yourData.when"), <Time key="at" at={signup.occurred_at} />],
    [t("privacy.email"), signup.email],
    ...(signup.first_name ? [[t("followups.first_name"), signup.first_name] as [string, string]] : []),
    ...(signup.phone ? [[t("privacy.phone"), signup.phone] as [string, string]] : []),
    ...answerFacts(signup.answers, locale),
    ...(signup.external_id ? [[t("signups.own_id"), signup.external_id] as [string, string]] : []),
    ...(signup.enrolled_at
      ? [
          [t("yourData.enrolled"), <Time key="enrolled" at={signup.enrolled_at} />] as [
            string,
            ComponentChildren,
          ],
        ]
      : []),
    ...(visitor?.ip_masked || visitor?.country
      ? [
          [t("privacy.network"), [visitor.ip_masked, visitor.country].filter(Boolean).join(" · ")] as [
            string,
            string,
          ],
        ]
      : []),
    ...(visitor?.user_agent ? [[t("privacy.device"), visitor.user_agent] as [string, string]] : []),
    ...(visitor?.referrer ? [[t("privacy.came_from"), visitor.referrer] as [string, string]] : []),
    ...(consent ? [[t("privacy.consent"), t("privacy.consent_version", consent)] as [string, string]] : []),
  ];
  return (
    <section class="stack stack--tight">
      <h2>{signup.campaign_name ?? t("signups.signup")}</h2>
      <Facts facts={facts} />
      {signup.referral_id && <p class="small quiet">{t("yourData.through")}</p>}
    </section>
  );
}

/** What is held of whoever got the link, and the button that erases it. */
export function YourData({ held, email, token }: { held: HeldData; email: string; token: string }) {
  const { t } = useLanguage();
  const { signups, interests } = held;
  if (signups.length === 0 && interests.length === 0) {
    return (
      <PublicShell>
        <h1>{t("yourData.nothing")}</h1>
        <p>{t("yourData.nothingWords")}</p>
      </PublicShell>
    );
  }
  return (
    <PublicShell>
      <h1>{t("yourData.title")}</h1>
      <div class="stack">
        {signups.map((signup) => (
          <Held key={signup.id} signup={signup} />
        ))}
        {interests.length > 0 && (
          <section class="stack stack--tight">
            <h2>{t("privacy.interests")}</h2>
            <p dir="ltr">{email}</p>
          </section>
        )}
        <section class="stack stack--tight">
          <h2>{t("yourData.eraseTitle")}</h2>
          <p>{t("yourData.eraseWords")}</p>
          <Confirm label={t("yourData.erase")} tone="danger">
            <p>{t("privacy.erase_final")}</p>
            <PostForm action="/your-data/held" csrf="" id="erase">
              <input type="hidden" name="token" value={token} />
              <Button tone="danger">{t("yourData.erase")}</Button>
            </PostForm>
          </Confirm>
        </section>
      </div>
    </PublicShell>
  );
}

export function DataErased() {
  const { t } = useLanguage();
  return (
    <PublicShell icon="check">
      <h1 tabIndex={-1}>{t("yourData.doneTitle")}</h1>
      <p>{t("yourData.done")}</p>
    </PublicShell>
  );
}
