import { useLanguage } from "../../../../web/i18n/language";
import type { MessageKey } from "../../../../web/i18n/translate";
import { Button } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { Check } from "../../../../web/ui/check";
import { freshForm } from "../../../../web/ui/form-state";
import { FormActions, PostForm } from "../../../../web/ui/post-form";

export interface MailingChoice {
  name: string;
  label: MessageKey;
  hint: MessageKey;
  isWanted: boolean;
}

/** A form's box for each mailing. */
export const boxesOf = (choices: readonly Pick<MailingChoice, "name" | "isWanted">[]) =>
  Object.fromEntries(choices.map(({ name, isWanted }) => [name, isWanted ? "on" : ""]));

/** Which mailings a person gets. */
export function MailingChoices({ choices, csrf }: { choices: MailingChoice[]; csrf: string }) {
  const { t } = useLanguage();
  if (choices.length === 0) return null;
  return (
    <Card title={t("mailings.card")} lead={t("mailings.cardLead")}>
      <PostForm action="/dashboard/settings/profile/mailings" csrf={csrf} edits={freshForm(boxesOf(choices))}>
        {choices.map(({ name, label, hint, isWanted }) => (
          <Check key={name} name={name} label={t(label)} hint={t(hint)} checked={isWanted} />
        ))}
        <FormActions>
          <Button tone="plain">{t("mailings.keep")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}
