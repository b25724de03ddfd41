import { useLanguage } from "../../../../web/i18n/language";
import { PageHeader } from "../../../../web/ui";
import { Live } from "../../../../web/ui/live";
import { ExportForm, type ExportFormProps } from "./form";
import { ExportList, type ExportListProps } from "./list";

/** Seconds between two looks, while a file is made. */
const soon = 2;

/** Ask for an export, and find those that were made. */
export function ExportsPage({ form, list }: { form: ExportFormProps; list: ExportListProps }) {
  const { t } = useLanguage();
  const isMaking = list.list.data.some(({ status }) => status === "queued" || status === "running");
  return (
    <>
      <PageHeader title={t("exports.title")} lead={t(form.officers ? "exports.lead" : "exports.own_lead")} />
      <div class="stack">
        <ExportForm {...form} />
        <Live id="exports" every={isMaking ? soon : 30}>
          <ExportList {...list} />
        </Live>
      </div>
    </>
  );
}
