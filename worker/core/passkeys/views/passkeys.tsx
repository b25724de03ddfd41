import { useLanguage } from "../../../../web/i18n/language";
import { Island } from "../../../../web/islands/island";
import { Button, ButtonLink } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { DataTable } from "../../../../web/ui/data-table";
import { Field, Select } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import { Notice } from "../../../../web/ui/notice";
import { FormActions, FormFaults, PostForm } from "../../../../web/ui/post-form";
import PasskeyAdding from "../islands/passkey-adding.island";
import { passkeysPath as here } from "../paths";
import type { RelyingParty } from "../relying-party";
import type { Passkey } from "../schemas";
import { usePasskeyColumns } from "./columns";

export interface PasskeysProps {
  passkeys: Passkey[];
  /** Null where this installation can have none. */
  party: RelyingParty | null;
  add: FormState;
  remove: FormState;
  /** Whether a code shows that it is the person, and no password. */
  byCode: boolean;
  /** Without a second factor nothing else is open to the person. */
  isDue: boolean;
  next: string;
  csrf: string;
}

/** What shows once more that it is the person. */
function ProofField({ form, byCode }: { form: FormState; byCode: boolean }) {
  const { t } = useLanguage();
  return byCode ? (
    <Field
      form={form}
      name="code"
      label={t("signIn.code")}
      hint={t("factor.anyCodeHint")}
      autocomplete="one-time-code"
      maxLength={100}
      required
    />
  ) : (
    <Field
      form={form}
      name="password"
      label={t("passkeys.password")}
      type="password"
      autocomplete="current-password"
      required
    />
  );
}

/** The form stands behind its script: without one, or where the browser knows no passkeys, a sentence says so. */
function Adding({ party, add, byCode, next, csrf }: Omit<PasskeysProps, "passkeys" | "remove" | "isDue">) {
  const { t } = useLanguage();
  if (!party) return <p>{t("passkeys.notSetUp")}</p>;
  return (
    <>
      <p id="passkey-without-script">{t("passkeys.needsScript")}</p>
      <p id="passkey-unsupported" hidden>
        {t("passkeys.unsupported")}
      </p>
      <p id="passkey-elsewhere" hidden>
        <a href={`${party.origin}${here}`}>{t("passkeys.elsewhere", { address: party.origin })}</a>
      </p>
      <div id="passkey-adding" hidden>
        <PostForm action={here} csrf={csrf} plain>
          <FormFaults form={add} />
          <p class="form-faults" role="alert" data-passkey-fault="" hidden />
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="response" value="" />
          <Field
            form={add}
            name="name"
            label={t("passkeys.name")}
            hint={t("passkeys.nameHint")}
            maxLength={60}
            required
          />
          <ProofField form={add} byCode={byCode} />
          <FormActions>
            <Button>{t("passkeys.add")}</Button>
          </FormActions>
        </PostForm>
      </div>
      <Island
        name="core/passkey-adding"
        of={PasskeyAdding}
        props={{ host: party.id, words: { notMade: t("passkeys.notMade"), failed: t("passkeys.failed") } }}
      />
    </>
  );
}

export function Passkeys(props: PasskeysProps) {
  const { passkeys, remove, byCode, isDue, csrf } = props;
  const { t } = useLanguage();
  const columns = usePasskeyColumns();
  return (
    <div class="stack">
      {isDue && (
        <Notice tone="warn">
          <p>{t("factor.due")}</p>
        </Notice>
      )}
      {passkeys.length > 0 && (
        <Card title={t("passkeys.yours")} flush>
          <DataTable caption={t("passkeys.yours")} rows={passkeys} keyOf={({ id }) => id} columns={columns} />
        </Card>
      )}
      <Card title={t("passkeys.addTitle")} lead={t("passkeys.addLead")}>
        <Adding {...props} />
      </Card>
      {passkeys.length > 0 && (
        <Card title={t("passkeys.removeTitle")} lead={t("passkeys.removeLead")}>
          <PostForm action={`${here}/remove`} csrf={csrf}>
            <FormFaults form={remove} />
            <Select
              form={remove}
              name="id"
              label={t("passkeys.which")}
              options={passkeys.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <ProofField form={remove} byCode={byCode} />
            <FormActions>
              <Button tone="danger">{t("passkeys.remove")}</Button>
            </FormActions>
          </PostForm>
        </Card>
      )}
    </div>
  );
}

/** On the profile: how many there are, and the way there. */
export function PasskeysCard({ count }: { count: number }) {
  const { t } = useLanguage();
  return (
    <Card title={t("passkeys.title")} lead={t("passkeys.lead")}>
      <p>{count === 0 ? t("passkeys.none") : t("passkeys.count", { count })}</p>
      <FormActions>
        <ButtonLink href={here} tone="plain">
          {t(count === 0 ? "passkeys.addTitle" : "passkeys.manage")}
        </ButtonLink>
      </FormActions>
    </Card>
  );
}
