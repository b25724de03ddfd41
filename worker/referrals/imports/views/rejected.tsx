import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, DataTable, PostForm } from "../../../../web/ui";
import type { FaultyLine } from "../read-events";

const mostShown = 50;

/** Lines that are left out, the first of them here and all of them in a file. */
export function RejectedLines({
  rejected,
  packed,
  csrf,
}: {
  rejected: FaultyLine[];
  packed: string;
  csrf: string;
}) {
  const { t } = useLanguage();
  if (rejected.length === 0) return null;
  return (
    <Card flush title={t("imports.left_out_title")}>
      <DataTable
        caption={t("imports.left_out_title")}
        columns={[
          { label: t("imports.line"), numeric: true, cell: ({ line }) => line },
          { label: t("imports.what_is_wrong"), cell: ({ fault }) => t(`imports.fault.${fault}`) },
        ]}
        rows={rejected.slice(0, mostShown)}
        keyOf={({ line }) => String(line)}
      />
      <div class="card-foot row">
        {rejected.length > mostShown && (
          <span class="quiet small">{t("imports.more_lines", { count: rejected.length - mostShown })}</span>
        )}
        <PostForm action="/dashboard/imports" csrf={csrf} id="import-rejected" upload plain compact>
          <input type="hidden" name="step" value="rejected" />
          <input type="hidden" name="packed" value={packed} />
          <Button tone="plain" icon="download">
            {t("imports.download")}
          </Button>
        </PostForm>
      </div>
    </Card>
  );
}
