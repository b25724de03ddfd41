import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card } from "../../../../web/ui";
import { AdminFrame, adminPath } from "../../admin/views/frame";

export const masterPath = `${adminPath}/master`;

/** What every case is reckoned with, each with the way to it. */
export function Master({ questionSet }: { questionSet: number }) {
  const { t } = useLanguage();
  return (
    <AdminFrame part="master">
      <Card
        title={t("incomes.questions.title")}
        lead={t("incomes.questions.newest", { version: questionSet })}
        actions={
          <ButtonLink href={`${masterPath}/questions`} tone="plain">
            {t("incomes.master.open")}
          </ButtonLink>
        }
      />
    </AdminFrame>
  );
}
