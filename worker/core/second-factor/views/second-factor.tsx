import { useLanguage } from "../../../../web/i18n/language";
import { Button, ButtonLink } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { CodeBlock, CopyField } from "../../../../web/ui/copy";
import { Field } from "../../../../web/ui/field";
import { type FormState, freshForm } from "../../../../web/ui/form-state";
import { Notice } from "../../../../web/ui/notice";
import { FormActions, FormFaults, PostForm } from "../../../../web/ui/post-form";
import { passkeysPath } from "../../passkeys/paths";

const here = "/dashboard/settings/profile/second-factor";

export interface CodeFormProps {
  form: FormState;
  csrf: string;
  next: string;
}

/** Before anything: what it is, and the button that begins. */
export function Begin({ isDue, csrf, next }: Omit<CodeFormProps, "form"> & { isDue: boolean }) {
  const { t } = useLanguage();
  return (
    <Card title={t("factor.title")} lead={t("factor.lead")}>
      {isDue && (
        <Notice tone="warn">
          <p>{t("factor.due")}</p>
        </Notice>
      )}
      <PostForm action={here} csrf={csrf}>
        <input type="hidden" name="next" value={next} />
        <FormActions>
          <Button>{t("factor.begin")}</Button>
          {isDue && (
            <ButtonLink
              href={next ? `${passkeysPath}?next=${encodeURIComponent(next)}` : passkeysPath}
              tone="plain"
            >
              {t("passkeys.instead")}
            </ButtonLink>
          )}
        </FormActions>
      </PostForm>
    </Card>
  );
}

export interface SetUpProps extends CodeFormProps {
  secret: string;
  url: string;
  /** The address as a QR code. */
  qr: string;
}

/** The key as an app takes it, and the code that proves that it has. */
export function SetUp({ secret, url, qr, form, csrf, next }: SetUpProps) {
  const { t } = useLanguage();
  return (
    <div class="stack">
      <Card title={t("factor.scan")} lead={t("factor.scanLead")}>
        <img
          class="factor__qr"
          src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
          alt={t("factor.qr")}
          width="220"
          height="220"
        />
        <p>
          <a href={url}>{t("factor.open")}</a>
        </p>
        <CopyField label={t("factor.secret")} value={secret} />
        <PostForm action={here} csrf={csrf} compact>
          <input type="hidden" name="next" value={next} />
          <Button tone="quiet" small>
            {t("factor.another")}
          </Button>
        </PostForm>
      </Card>
      <Card title={t("factor.confirm")}>
        <PostForm action={`${here}/confirm`} csrf={csrf}>
          <FormFaults form={form} />
          <input type="hidden" name="next" value={next} />
          <Field
            form={form}
            name="code"
            label={t("factor.code")}
            hint={t("factor.codeHint")}
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={20}
            short
            required
          />
          <FormActions>
            <Button>{t("factor.turnOn")}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </div>
  );
}

/** Shown this once: on paper it is the codes alone. */
export function RecoveryCodes({ codes, next }: { codes: string[]; next: string }) {
  const { t } = useLanguage();
  return (
    <Card title={t("factor.codesTitle")} lead={t("factor.codesLead")}>
      <CodeBlock label={t("factor.codes")} code={codes.join("\n")} />
      <FormActions>
        <ButtonLink href={next}>{t("factor.codesKept")}</ButtonLink>
      </FormActions>
    </Card>
  );
}

export interface ManageProps {
  renew: FormState | null;
  remove: FormState | null;
  /** Recovery codes that were not used. */
  left: number;
  csrf: string;
}

/** What may be done with one that is on, each confirmed with a code. */
export function Manage({ renew, remove, left, csrf }: ManageProps) {
  const { t } = useLanguage();
  const code = (form: FormState) => (
    <Field
      form={form}
      name="code"
      label={t("signIn.code")}
      hint={t("factor.anyCodeHint")}
      autocomplete="one-time-code"
      maxLength={100}
      required
    />
  );
  return (
    <div class="stack">
      <Card title={t("factor.renewTitle")} lead={t("factor.renewLead", { count: left })}>
        <PostForm action={`${here}/recovery-codes`} csrf={csrf}>
          <FormFaults form={renew ?? freshForm()} />
          {code(renew ?? freshForm())}
          <FormActions>
            <Button>{t("factor.renew")}</Button>
          </FormActions>
        </PostForm>
      </Card>
      <Card title={t("factor.removeTitle")} lead={t("factor.removeLead")}>
        <PostForm action={`${here}/remove`} csrf={csrf}>
          <FormFaults form={remove ?? freshForm()} />
          {code(remove ?? freshForm())}
          <FormActions>
            <Button tone="danger">{t("factor.remove")}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </div>
  );
}

/** On the profile: whether it is on, and the way there. */
export function SecondFactorCard({ isOn }: { isOn: boolean }) {
  const { t } = useLanguage();
  return (
    <Card title={t("factor.title")} lead={t("factor.lead")}>
      <p>{t(isOn ? "factor.on" : "factor.off")}</p>
      <FormActions>
        <ButtonLink href={here} tone={isOn ? "plain" : "primary"}>
          {t(isOn ? "factor.manage" : "factor.begin")}
        </ButtonLink>
      </FormActions>
    </Card>
  );
}
