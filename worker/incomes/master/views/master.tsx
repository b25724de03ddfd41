import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card } from "../../../../web/ui";
import { AdminFrame, adminPath } from "../../admin/views/frame";

export const masterPath = `${adminPath}/master`;

export interface MasterProps {
  questionSet: number;
  /** Kinds that come in files, with how many records there are, and whether the reader may send one. */
  kinds: {
    name: string;
    label: string;
    lead: string;
    count: string;
    mayWrite: boolean;
    seenAt: string;
  }[];
}

/** What every case is reckoned with, each with the way to it. */
export function Master({ questionSet, kinds }: MasterProps) {
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
      {kinds.map(({ name, label, lead, count, mayWrite, seenAt }) => (
        <Card
          key={name}
          title={label}
          lead={`${count}. ${lead}`}
          actions={
            <>
              <ButtonLink href={seenAt} tone="plain">
                {t("incomes.master.open")}
              </ButtonLink>
              {mayWrite && (
                <ButtonLink href={`${masterPath}/files/${name}`} tone="plain" icon="upload">
                  {t("incomes.master.send")}
                </ButtonLink>
              )}
            </>
          }
        />
      ))}
    </AdminFrame>
  );
}
