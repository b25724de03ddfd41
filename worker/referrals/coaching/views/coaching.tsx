import { useContext } from "preact/hooks";
import { formatAgo, formatNumber, formatRate, formatTenths } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Icon,
  isPastTheEnd,
  listAddress,
  Pager,
  PastTheEnd,
  Sparkline,
} from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import { Switch } from "../../../../web/ui/switch";
import { FigurePlace, PageFigure, useDrill } from "../../insight/views/page-figure";
import { OfficerNoteButton, OfficerNoteLine } from "../../officers/views/note-link";
import { WriteTo } from "../../officers/views/write-to";
import { CourseBadge } from "../../targets/views/course";
import { bounded, type CoachingRow, type Difference } from "../coaching-row";
import type { Coaching } from "./coaching-table";

/** Points up or down; grey where chance may bring as much. */
function Points({ difference }: { difference: Difference | null }) {
  const { t, locale } = useLanguage();
  if (difference === null) return "–";
  const { points, isChance } = difference;
  const direction = points > 0 ? "up" : points < 0 ? "down" : "same";
  const tone = isChance || points === 0 ? "quiet" : points > 0 ? "good" : "bad";
  const words = t("figure.points", { points: formatTenths(Math.abs(points), locale) });
  return (
    <span class={`kpi__change kpi__change--${tone} nowrap`}>
      <Icon name={points > 0 ? "rise" : points < 0 ? "fall" : "minus"} />
      <span aria-hidden="true">{words}</span>
      <span class="visually-hidden">
        {t(`figure.change_${direction}`, { by: words })}
        {isChance && ` (${t("figure.chance")})`}
      </span>
    </span>
  );
}

function Target({ target }: Pick<CoachingRow, "target">) {
  const { t, locale } = useLanguage();
  if (!target) return "–";
  return (
    <a href={`/dashboard/campaigns/${target.campaign_id}/targets`} title={target.campaign_name}>
      {t("targets.of", { n: formatNumber(target.done, locale), goal: formatNumber(target.goal, locale) })}{" "}
      <CourseBadge target={target} />
    </a>
  );
}

const figureNames = {
  clicks: "figure.clicks",
  signups: "figure.signups",
  conversion_rate: "figure.conversion",
  score: "leaderboard.score",
} as const;

/** Least and most of each figure; what else the address says is kept. */
function Bounds({ asked }: Pick<Coaching, "asked">) {
  const { t } = useLanguage();
  const place = useContext(FigurePlace);
  const names = bounded.flatMap((of) => [
    { name: `min_${of}`, label: t("coaching.least", { what: t(figureNames[of]) }) },
    { name: `max_${of}`, label: t("coaching.most", { what: t(figureNames[of]) }) },
  ]);
  const isOurs = new Set(["page", ...names.map(({ name }) => name)]);
  const others = Object.entries(place?.query ?? {}).filter(([name]) => !isOurs.has(name));
  const isFiltered = names.some(({ name }) => asked[name]);
  return (
    <details class="compare-chooser" open={isFiltered}>
      <summary>{t("coaching.filter")}</summary>
      <form method="get" action={place?.path}>
        {others.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="row">
          {names.map(({ name, label }) => (
            <label key={name} class="small">
              {label}{" "}
              <input
                class="input input--short"
                type="number"
                name={name}
                min="0"
                step="any"
                value={asked[name] ?? ""}
              />
            </label>
          ))}
        </div>
        <Button tone="plain">{t("coaching.show")}</Button>
      </form>
    </details>
  );
}

function useColumns(data: Coaching): Column<CoachingRow>[] {
  const { t, locale } = useLanguage();
  const drill = useDrill();
  const columns: Column<CoachingRow>[] = [
    {
      label: t("leaderboard.officer"),
      sort: "name",
      cell: ({ officer_id, name }) => (
        <>
          <a href={drill.page(`/dashboard/officers/${officer_id}`)}>{name}</a>
          <OfficerNoteLine officerId={officer_id} note={data.contacts.get(officer_id)?.note} />
        </>
      ),
    },
    {
      label: t("figure.conversion"),
      sort: "conversion_rate",
      numeric: true,
      cell: ({ conversion_rate }) => formatRate(conversion_rate, locale),
    },
    {
      label: t("coaching.against"),
      sort: "difference",
      numeric: true,
      cell: ({ against, campaigns_rate }) => (
        <>
          <Points difference={against} />
          {against && (
            <div class="small quiet">
              {t("coaching.against_words", { rate: formatRate(campaigns_rate, locale) })}
            </div>
          )}
        </>
      ),
    },
    {
      label: t("coaching.change"),
      sort: "trend",
      numeric: true,
      cell: ({ change }) => <Points difference={change} />,
    },
    {
      label: t("figure.clicks"),
      sort: "clicks",
      numeric: true,
      cell: ({ clicks }) => formatNumber(clicks, locale),
    },
    {
      label: t("figure.signups"),
      sort: "signups",
      numeric: true,
      cell: ({ officer_id, signups }) => <Figure n={signups} href={drill.signups(signups, { officer_id })} />,
    },
    {
      label: t("coaching.course_line"),
      cell: ({ officer_id }) => <Sparkline values={data.lines.get(officer_id) ?? []} />,
    },
    { label: t("coaching.target"), sort: "pace", cell: ({ target }) => <Target target={target} /> },
    {
      label: t("coaching.last"),
      sort: "lastAt",
      numeric: true,
      cell: ({ lastAt }) => (lastAt === null ? t("coaching.never") : formatAgo(lastAt, data.now, locale)),
    },
  ];
  if (data.contacts.size === 0) return columns;
  return [
    ...columns,
    {
      label: t("coaching.write"),
      cell: (row) => (
        <span class="nowrap">
          <WriteTo name={row.name} contact={data.contacts.get(row.officer_id)} sender={data.sender} />
          <OfficerNoteButton
            officerId={row.officer_id}
            name={row.name}
            note={data.contacts.get(row.officer_id)?.note}
          />
        </span>
      ),
    },
  ];
}

/** Whom to help first, of those whom the filter lets in. */
function useTitle({ everybody, toHelp }: Coaching): string {
  const { t, locale } = useLanguage();
  const shown = new Set(everybody.map(({ officer_id }) => officer_id));
  const worst = toHelp.find(({ officer_id }) => shown.has(officer_id));
  return worst
    ? t("coaching.finding", { name: worst.name, points: formatTenths(-(worst.difference ?? 0), locale) })
    : t("coaching.title");
}

export function CoachingView({ data }: { data: Coaching }) {
  const { t } = useLanguage();
  const columns = useColumns(data);
  const title = useTitle(data);
  const { path = "", query = {} } = useContext(FigurePlace) ?? {};
  const { list, asked } = data;
  const sort = asked.sort ?? "difference";
  const isFiltered = Object.keys(asked).some((name) => /^(q|min_|max_)/.test(name));
  const all = listAddress(
    path,
    query,
    Object.fromEntries(
      ["q", "page", ...bounded.flatMap((of) => [`min_${of}`, `max_${of}`])].map((name) => [name, ""]),
    ),
  );
  return (
    <div class="stack">
      <Bounds asked={asked} />
      <PageFigure
        id="officers"
        title={title}
        lead={t("coaching.lead")}
        flush
        empty={
          isPastTheEnd(list) ? (
            <PastTheEnd path={path} query={query} list={list} />
          ) : list.total > 0 ? undefined : (
            <EmptyState
              title={t(isFiltered ? "coaching.none_fits" : "leaderboard.nobody")}
              icon="people"
              action={
                isFiltered ? (
                  <ButtonLink href={all} tone="plain">
                    {t("coaching.show_all")}
                  </ButtonLink>
                ) : undefined
              }
            />
          )
        }
        actions={
          <Switch
            label={t("coaching.order")}
            choices={(["worst_first", "best_first"] as const).map((order) => {
              const by = order === "worst_first" ? "difference" : "-difference";
              return {
                href: listAddress(path, query, { sort: by, page: "" }),
                label: t(`coaching.${order}`),
                current: by === sort,
              };
            })}
          />
        }
      >
        <DataTable
          caption={t("coaching.title")}
          rows={list.data}
          keyOf={({ officer_id }) => officer_id}
          sorting={{ path, query, sort }}
          columns={columns}
        />
        <Pager path={path} query={query} list={list} />
      </PageFigure>
    </div>
  );
}
