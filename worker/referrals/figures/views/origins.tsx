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

/** More stand on the page of sources, where there is one to go to. */
const most = 6;

/** Clicks and sign-ups by where people came from, or by their devices. */
export function Origins({
  kind,
  origins,
  drill,
  all,
}: {
  kind: "source" | "device";
  origins: SourceToRead[];
  drill: Drill;
  /** The page that has them all: the most alone are shown here then. */
  all?: string;
}) {
  const { t } = useLanguage();
  const title = t(`detail.${kind}s_title`);
  const shown = all ? origins.slice(0, most) : origins;
  const [clicks, signups] = [sum(origins, "clicks"), sum(origins, "signups")];
  return (
    <Card flush title={title}>
      {origins.length === 0 ? (
        <EmptyState title={t("detail.sources_none")} />
      ) : (
        <DataTable
          caption={title}
          rows={shown}
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
      {all && origins.length > shown.length && (
        <p class="card-foot">
          <a href={all}>{t("detail.all_sources", { count: origins.length })}</a>
        </p>
      )}
    </Card>
  );
}
