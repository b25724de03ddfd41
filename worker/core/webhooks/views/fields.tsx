import { useLanguage } from "../../../../web/i18n/language";
import { Check, CheckGroup, Field, type FormState } from "../../../../web/ui";
import { eventField, eventInWords } from "./event-words";

/** What a webhook is made of, for a new one and for its changes. */
export function WebhookFields({ form, types }: { form: FormState; types: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Field
        form={form}
        name="url"
        label={t("webhooks.address")}
        type="url"
        hint={t("webhooks.addressHint")}
        placeholder="https://"
        maxLength={2048}
        autocomplete="off"
        required
      />
      <CheckGroup form={form} name="events" legend={t("webhooks.events")}>
        {types.map((type) => (
          <Check
            key={type}
            name={eventField(type)}
            label={eventInWords(type, t)}
            hint={<code>{type}</code>}
            checked={form.values[eventField(type)] !== undefined}
          />
        ))}
      </CheckGroup>
    </>
  );
}
