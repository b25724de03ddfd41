import { useLanguage } from "../../../../web/i18n/language";
import { PublicShell } from "../../../../web/layout/public-shell";
import { Button, ButtonLink, FormActions, PostForm } from "../../../../web/ui";

export interface SignedOutProps {
  /** Where the form goes, again. */
  action: string;
  /** Where signing in leads, beside this page. */
  next: string;
  /** All that the form held. */
  values: Readonly<Record<string, string>>;
  /** What was typed, to be read and copied. */
  typed: readonly string[];
  /** The form was sent as multipart/form-data: it may be long. */
  isUpload: boolean;
}

/** A form that outlived its session: what was typed stands on this page alone, and goes on from here. */
export function SignedOut({ action, next, values, typed, isUpload }: SignedOutProps) {
  const { t } = useLanguage();
  return (
    <PublicShell>
      <h1>{t("casebook.editor.out_title")}</h1>
      <p>{t("casebook.editor.out_lead")}</p>
      <p>
        <ButtonLink href={`/login?next=${encodeURIComponent(next)}`} external>
          {t("casebook.editor.out_sign_in")}
        </ButtonLink>
      </p>
      <PostForm action={action} csrf="" id="outlived" upload={isUpload} plain>
        {Object.entries(values).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        <FormActions>
          <Button tone="primary">{t("casebook.editor.out_go_on")}</Button>
        </FormActions>
      </PostForm>
      <details>
        <summary>{t("casebook.editor.typed_now")}</summary>
        {typed.map((text) => (
          <p class="lines" key={text}>
            {text}
          </p>
        ))}
      </details>
    </PublicShell>
  );
}
