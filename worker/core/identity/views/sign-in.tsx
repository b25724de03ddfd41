import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell } from "../../../../web/layout/public-shell";
import { Button } from "../../../../web/ui/button";
import { Field } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import { FormFaults, PostForm } from "../../../../web/ui/post-form";
import { PasskeyButton } from "../../passkeys/views/sign-in";
import { IdentifierField } from "./identifier-field";

export interface SignInProps {
  form: FormState;
  /** Where the person was going. */
  next: string;
  /** The language that was chosen here; empty for none. */
  chosen: string;
  /** Whose passkeys open the account; null where none do. */
  passkeyHost: string | null;
}

/** Where a form of these pages is sent: with the language that was chosen on them. */
const sentTo = (path: string, chosen: string) => (chosen === "" ? path : `${path}?lang=${chosen}`);

export function SignIn({ form, next, chosen, passkeyHost }: SignInProps) {
  const { t, carry } = useLanguage();
  return (
    <PublicShell
      foot={
        <>
          <a href={carry("/forgot")}>{t("signIn.forgot")}</a> ·{" "}
          <a href={carry("/help")}>{t("shell.guide")}</a>
        </>
      }
    >
      <h1>{t("signIn.title")}</h1>
      <PostForm action={sentTo("/login", chosen)} csrf="">
        <FormFaults form={form} sent />
        <input type="hidden" name="next" value={next} />
        <IdentifierField form={form} offersPasskeys={passkeyHost !== null} />
        <Field
          form={form}
          name="password"
          label={t("signIn.password")}
          type="password"
          autocomplete="current-password"
          required
        />
        <Button>{t("signIn.button")}</Button>
      </PostForm>
      {passkeyHost && (
        <PasskeyButton host={passkeyHost} next={next} action={sentTo("/login/passkey", chosen)} />
      )}
    </PublicShell>
  );
}

export interface SecondStepProps {
  form: FormState;
  /** Stands for the password. */
  token: string;
  next: string;
  chosen: string;
}

export function SecondStep({ form, token, next, chosen }: SecondStepProps) {
  const { t, carry } = useLanguage();
  return (
    <PublicShell foot={<a href={carry("/login")}>{t("signIn.startAgain")}</a>}>
      <h1>{t("signIn.codeTitle")}</h1>
      <p>{t("signIn.codeLead")}</p>
      <PostForm action={sentTo("/login/code", chosen)} csrf="">
        <FormFaults form={form} sent />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        <Field
          form={form}
          name="code"
          label={t("signIn.code")}
          hint={t("signIn.codeHint")}
          autocomplete="one-time-code"
          maxLength={100}
          required
          autoFocus
        />
        <Button>{t("signIn.button")}</Button>
      </PostForm>
    </PublicShell>
  );
}
