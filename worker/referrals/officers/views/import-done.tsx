import { useLanguage } from "../../../../web/i18n/language";
import { ButtonLink, Card, DataTable, Notice, PageHeader } from "../../../../web/ui";
import type { OfficerRecord } from "../schemas";

interface Row {
  officer: OfficerRecord;
  /** Null where it was shown before. */
  temporaryPassword: string | null;
}

/** Last step: the first passwords, shown this once, to be printed or passed on. */
export function ImportDone({ imported }: { imported: Row[] }) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={t("officers.n_imported", { count: imported.length })}
        back={{ href: "/dashboard/officers", label: t("officers.officers") }}
      />
      <div class="stack">
        <Notice tone="info">{t("officers.passwords_once")}</Notice>
        <Card flush>
          <DataTable
            caption={t("officers.first_passwords")}
            columns={[
              {
                label: t("officers.officer"),
                cell: ({ officer }) => <a href={`/dashboard/officers/${officer.id}`}>{officer.name}</a>,
              },
              { label: t("officers.signs_in_as"), cell: ({ officer }) => officer.email ?? officer.phone },
              {
                label: t("officers.temporary_password"),
                cell: ({ temporaryPassword }) => temporaryPassword && <code>{temporaryPassword}</code>,
              },
            ]}
            rows={imported}
            keyOf={({ officer }) => officer.id}
          />
        </Card>
        <div class="row no-print">
          <ButtonLink href="/dashboard/officers" tone="plain">
            {t("officers.done")}
          </ButtonLink>
        </div>
      </div>
    </>
  );
}
