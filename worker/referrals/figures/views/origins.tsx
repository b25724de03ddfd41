import { useLanguage } from "../../../../web/i18n/language";
import { Card, DataTable, EmptyState } from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import type { SourceToRead } from "../../insight/sources";
import { listOf } from "../../insight/views/sources-tables";
import type { Drill } from "../drill";
import { deviceWords, originWords } from "./origin-words";
import { Rate } from "./rate";

const sum = (origins: SourceToRead[], count: "clicks" | "signups") =>
  origins.reduce((total, origin) => total + origin[count], 0);

/** Clicks and sign-ups by where people came from, or by their devices. */
export function Origins({
  kind,
  origins,
  drill,
}: {
  kind: "source" | "device";
  origins: SourceToRead[];
  drill: Drill;
}) {
  const { t } = useLanguage();
  const title = t(`detail.${kind}s_title`);
  const [clicks, signups] = [sum(origins, "clicks"), sum(origins, "signups")];
  return (
    <Card flush title={title}>
      {origins.length === 0 ? (
        <EmptyState title={t("detail.sources_none")} />
      ) : (
        <DataTable
          caption={title}
          rows={origins}
          keyOf={({ value, withoutClick }) => value ?? (withoutClick ? "without click" : "")}
          columns={[
            {
              label: t(`detail.${kind}`),
              cell: ({ value, withoutClick }) =>
                withoutClick
                  ? t("insight.without_click")
                  : kind === "source"
                    ? originWords(value, t)
                    : deviceWords(value, t),
            },
            {
              label: t("detail.clicks"),
              numeric: true,
              cell: (origin) => <Figure n={origin.clicks} />,
              total: <Figure n={clicks} />,
            },
            {
              label: t("detail.signups"),
              numeric: true,
              cell: (origin) => <Figure n={origin.signups} href={listOf(origin, drill)} />,
              total: <Figure n={signups} href={drill.signups(signups)} />,
            },
            {
              label: t("detail.rate"),
              numeric: true,
              cell: (origin) => <Rate of={origin.signups} among={origin.clicks} />,
              total: <Rate of={signups} among={clicks} />,
            },
          ]}
        />
      )}
    </Card>
  );
}
