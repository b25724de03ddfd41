import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  EmptyState,
  Field,
  FormActions,
  type FormState,
  Icon,
  PageHeader,
  PostForm,
  TextArea,
} from "../../../../web/ui";
import { whatsAppAddress } from "../../../../web/ui/whatsapp";
import { type Addressee, messageFor } from "../officer-message";

const path = "/dashboard/officers/write";

export interface WriteOfficersProps {
  to: Addressee[];
  form: FormState;
  csrf: string;
}

function Recipients({ to, form }: Pick<WriteOfficersProps, "to" | "form">) {
  const { t } = useLanguage();
  return (
    <Card title={t("officers.write_by_whatsapp")} lead={t("officers.write_whatsapp_lead")}>
      <ul class="stack stack--tight">
        {to.map(({ id, name, email, phone }) => (
          <li key={id} class="row row--apart">
            <span>
              <a href={`/dashboard/officers/${id}`}>{name}</a>{" "}
              {email === null && <span class="quiet small">{t("officers.write_no_mail")}</span>}
            </span>
            {phone && (
              <a
                class="button button--plain button--small"
                href={whatsAppAddress(messageFor(form.values.text ?? "", { name }), phone)}
                target="_blank"
                rel="noreferrer"
                aria-label={t("coaching.whatsapp_to", { name })}
              >
                <Icon name="message" />
                <span>WhatsApp</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** One message to several officers. */
export function WriteOfficers({ to, form, csrf }: WriteOfficersProps) {
  const { t } = useLanguage();
  const byMail = to.filter(({ email }) => email !== null).length;
  return (
    <>
      <PageHeader
        title={t("officers.write_to_n", { count: to.length })}
        back={{ href: "/dashboard/officers", label: t("officers.officers") }}
      />
      {to.length === 0 ? (
        <EmptyState title={t("officers.write_nobody")} icon="people">
          {t("officers.write_nobody_words")}
        </EmptyState>
      ) : (
        <div class="stack">
          <Card title={t("officers.write_message")}>
            <PostForm action={path} csrf={csrf} once>
              <input type="hidden" name="ids" value={to.map(({ id }) => id).join(",")} />
              <Field form={form} name="subject" label={t("officers.write_subject")} maxLength={120} />
              <TextArea
                form={form}
                name="text"
                label={t("officers.write_text")}
                hint={t("officers.write_hint", { place: "{name}" })}
                maxLength={2000}
                rows={6}
              />
              <FormActions>
                {byMail > 0 && <Button tone="primary">{t("officers.write_mail", { count: byMail })}</Button>}
                <Button tone="plain" name="preview" value="on">
                  {t("officers.write_preview")}
                </Button>
              </FormActions>
            </PostForm>
          </Card>
          <Recipients to={to} form={form} />
        </div>
      )}
    </>
  );
}
