import { useLanguage } from "../../../../web/i18n/language";
import { Button, ButtonLink, Card, freshForm, optionsOf, PostForm, Select } from "../../../../web/ui";
import { casesPath } from "../../frame/steps";

export const examplePath = `${casesPath}/cases/example`;

/** What somebody who has no case yet begins with. */
export function WaysIn({ units, csrf }: { units: { id: string; name: string }[]; csrf: string }) {
  const { t } = useLanguage();
  return (
    <div class="case-cards">
      <Card title={t("incomes.example.title")} lead={t("incomes.example.words")}>
        <PostForm action={examplePath} csrf={csrf} once>
          {units.length > 1 && (
            <Select
              form={freshForm()}
              name="business_unit_id"
              label={t("incomes.profile.unit")}
              options={optionsOf(units)}
            />
          )}
          <Button tone="primary">{t("incomes.example.open")}</Button>
        </PostForm>
      </Card>
      <Card title={t("incomes.own.title")} lead={t("incomes.own.words")}>
        <ButtonLink href={`${casesPath}/cases/new`} icon="plus">
          {t("incomes.list.new")}
        </ButtonLink>
      </Card>
      <Card title={t("incomes.file.title")} lead={t("incomes.file.words")}>
        <ButtonLink href={`${casesPath}/cases/new`} icon="list">
          {t("incomes.file.open")}
        </ButtonLink>
      </Card>
    </div>
  );
}
