import { formatRate, formatTenths } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Card,
  DataTable,
  EmptyState,
  Filters,
  isPastTheEnd,
  listAddress,
  Pager,
  PastTheEnd,
} from "../../../../web/ui";
import { NoneFits } from "../../../../web/ui/none-fits";
import { Figure } from "../../../../web/ui/number";
import { rangeFields } from "../../../../web/ui/range-presets";
import type { Drill } from "../../figures/drill";
import { Rate } from "../../figures/views/rate";
import type { CampaignOfficerFigures } from "../../insight/read-details";

export interface OfficerFiguresProps extends CampaignOfficerFigures {
  path: string;
  query: Record<string, string>;
  drill: Drill;
}

/** What each officer brought to the campaign in the range, best first; sorted, searched and turned over like any list. */
export function OfficerFigures({ officers, officerSums, path, query, drill }: OfficerFiguresProps) {
  const { t, locale } = useLanguage();
  const title = t("detail.officers_title");
  const count = (name: keyof typeof officerSums, label: "clicks" | "unique" | "signups" | "enrolments") => ({
    label: t(`detail.${label}`),
    sort: name,
    numeric: true,
    cell: (row: (typeof officers.data)[number]) => (
      <Figure
        n={row[name]}
        href={
          name === "signups" || name === "enrollments"
            ? drill[name](row[name], { officer_id: row.officer_id })
            : undefined
        }
      />
    ),
    total: <Figure n={officerSums[name]} />,
  });
  return (
    <Card flush title={title} id="list">
      {(officers.total > 20 || query.q) && (
        <div class="card-search">
          <Filters
            path={path}
            query={query}
            search={t("detail.officers_search")}
            kept={[...rangeFields]}
            isFiltered={Boolean(query.q)}
            target="officers-figures"
          />
        </div>
      )}
      <div id="officers-figures">
        {isPastTheEnd(officers) ? (
          <PastTheEnd path={path} query={query} list={officers} />
        ) : officers.data.length > 0 ? (
          <>
            <DataTable
              caption={t("detail.officers_caption")}
              rows={officers.data}
              keyOf={({ officer_id }) => officer_id}
              sorting={{ path, query, sort: "rank" }}
              columns={[
                {
                  label: t("detail.officer"),
                  sort: "name",
                  cell: ({ officer_id, name }) => (
                    <a href={drill.page(`/dashboard/officers/${officer_id}`)}>{name}</a>
                  ),
                },
                {
                  label: t("detail.rank"),
                  sort: "rank",
                  numeric: true,
                  cell: ({ rank }) => <Figure n={rank} />,
                },
                count("clicks", "clicks"),
                count("unique_clicks", "unique"),
                count("signups", "signups"),
                count("enrollments", "enrolments"),
                {
                  label: t("detail.rate"),
                  sort: "conversion_rate",
                  numeric: true,
                  cell: ({ conversion_rate }) => formatRate(conversion_rate, locale),
                  total: <Rate of={officerSums.signups} among={officerSums.clicks} />,
                },
                {
                  label: t("detail.score"),
                  sort: "score",
                  numeric: true,
                  cell: ({ score }) => formatTenths(score, locale),
                },
              ]}
            />
            <Pager path={path} query={query} list={officers} csv />
          </>
        ) : query.q ? (
          <NoneFits
            title={t("detail.officers_fits")}
            path={listAddress(path, query, { q: "", page: "" })}
            all={t("detail.officers_all")}
          />
        ) : (
          <EmptyState title={t("detail.officers_none")} icon="people" />
        )}
      </div>
    </Card>
  );
}
