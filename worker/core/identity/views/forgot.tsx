import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell } from "../../../../web/layout/public-shell";
import { Button } from "../../../../web/ui/button";
import { Field } from "../../../../web/ui/field";
import { type FormState, freshForm } from "../../../../web/ui/form-state";
import { FormFaults, PostForm } from "../../../../web/ui/post-form";
import { IdentifierField } from "./identifier-field";

function Back() {
  const { t, carry } = useLanguage();
  return <a href={carry("/login")}>{t("signIn.back")}</a>;
}

export function Forgot({ form }: { form: FormState }) {
  const { t } = useLanguage();
  return (
    <PublicShell foot={<Back />}>
      <h1>{t("forgot.heading")}</h1>
      <p class="quiet">{t("forgot.lead")}</p>
      <PostForm action="/forgot" csrf="">
        <FormFaults form={form} />
        <IdentifierField form={form} />
        <Button>{t("forgot.button")}</Button>
      </PostForm>
    </PublicShell>
  );
}

/** The same whether or not somebody was found; whoever signs in by phone is not sent to their mail. */
export function ForgotSent({ byPhone }: { byPhone: boolean }) {
  const { t } = useLanguage();
  return (
    <PublicShell foot={<Back />}>
      <h1>{t(byPhone ? "forgot.phoneTitle" : "forgot.sentTitle")}</h1>
      <p>{t(byPhone ? "forgot.phone" : "forgot.sent")}</p>
    </PublicShell>
  );
}

export interface ChooseProps {
  form?: FormState;
  action: string;
  csrf?: string;
  /** Of the link; none where a signed-in person changes theirs. */
  token?: string;
  /** Where to go afterwards. */
  next?: string | undefined;
  title: string;
  lead: string;
  /** Asks for the current password too. */
  withCurrent?: boolean;
  /** Asks for the new one twice. */
  isFirst?: boolean;
  /** For the browser's password manager. */
  login: string;
  button: string;
  /** Characters. */
  shortest: number;
}

/** One new password: by a link, or because the one given at first was temporary. */
export function ChoosePassword(props: ChooseProps) {
  const { t } = useLanguage();
  const {
    form = freshForm(),
    action,
    csrf = "",
    token,
    next,
    title,
    lead,
    withCurrent,
    isFirst,
    login,
    button,
    shortest,
  } = props;
  return (
    <PublicShell>
      <h1>{title}</h1>
      <p class="quiet">{lead}</p>
      <PostForm action={action} csrf={csrf}>
        <FormFaults form={form} />
        {token && <input type="hidden" name="token" value={token} />}
        {next && <input type="hidden" name="next" value={next} />}
        <input type="text" name="username" value={login} autocomplete="username" hidden />
        {withCurrent && (
          <Field
            form={form}
            name="current_password"
            label={t("password.current")}
            type="password"
            autocomplete="current-password"
            required
            autoFocus
          />
        )}
        <Field
          form={form}
          name="new_password"
          label={t("password.new")}
          hint={t("password.hint", { shortest })}
          type="password"
          autocomplete="new-password"
          required
          autoFocus={!withCurrent}
        />
        {isFirst && (
          <Field
            form={form}
            name="password_again"
            label={t("password.again")}
            type="password"
            autocomplete="new-password"
            required
          />
        )}
        <Button>{button}</Button>
      </PostForm>
    </PublicShell>
  );
}

export function LinkUsedUp() {
  const { t, carry } = useLanguage();
  return (
    <PublicShell foot={<Back />}>
      <h1>{t("password.linkHeading")}</h1>
      <p>
        {t("password.linkOver")} <a href={carry("/forgot")}>{t("password.askAgain")}</a>
        {t("password.orAsk")}
      </p>
    </PublicShell>
  );
}
