import { useLanguage } from "../../../../web/i18n/language";
import { GuestShell } from "../../../../web/layout/guest-shell";
import { Button } from "../../../../web/ui/button";
import { Check, CheckGroup } from "../../../../web/ui/check";
import { Notice } from "../../../../web/ui/notice";
import { FormFaults, PostForm } from "../../../../web/ui/post-form";
import { ProfileFields, type ProfileFieldsProps } from "./profile-fields";
import { type OwnAccount, Withdrawals } from "./withdrawals";

export interface OnboardingProps extends ProfileFieldsProps {
  /** The page's own address. */
  action: string;
  title: string;
  name: string;
  /** The assessment's own; null: the built-in one. */
  consentText: string | null;
  /** Answers may go to a model outside. */
  isRemote: boolean;
  csrf: string;
  /** To be left here; null where that is done from the profile. */
  leaving: OwnAccount | null;
  /** As somebody sees it who looks on. */
  isPreview: boolean;
}

function Consent({ consentText, isRemote }: Pick<OnboardingProps, "consentText" | "isRemote">) {
  const { t } = useLanguage();
  return (
    <section class="consent" aria-label={t("guest.consent")}>
      {(consentText || t("guest.consent_text")).split("\n").map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isRemote && <p>{t("guest.consent_remote")}</p>}
      <p>{t("guest.consent_back")}</p>
    </section>
  );
}

/** Who reads what, a box to consent, and what is known of the participant, to be completed. */
export function Onboarding(props: OnboardingProps) {
  const { action, title, name, form, csrf, leaving, isPreview } = props;
  const { t } = useLanguage();
  return (
    <GuestShell isStranger={isPreview}>
      <h1>{title}</h1>
      {isPreview ? (
        <Notice tone="info">
          <p>{t("guest.preview")}</p>
        </Notice>
      ) : (
        <p>{t("guest.welcome_name", { name })}</p>
      )}
      <Consent {...props} />
      <PostForm action={action} csrf={csrf} id="onboarding" plain>
        {/* What Enter presses: the first button of a form. */}
        {!isPreview && <button type="submit" hidden />}
        <FormFaults form={form} />
        <CheckGroup form={form} name="consent" legend={t("guest.consent")}>
          <Check name="consent" label={t("guest.i_consent")} checked={form.values.consent === "on"} />
        </CheckGroup>
        <ProfileFields {...props} />
        {!isPreview && <Button>{t("guest.begin")}</Button>}
      </PostForm>
      {leaving && <Withdrawals accounts={[leaving]} csrf={csrf} />}
    </GuestShell>
  );
}
