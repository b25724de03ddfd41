import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Chips,
  EmptyState,
  Field,
  freshForm,
  PageHeader,
  Select,
} from "../../../../web/ui";
import { caseTypes } from "../../content/fields";
import { addressOf } from "../../public-api/filters";
import type { ShownEntity } from "../shown-case";
import { FoundCases, type FoundCasesProps } from "./found-cases";
import { Pages } from "./pages";
import { useEntityName } from "./told";
import { Ways } from "./ways";

export interface ArchiveListProps extends FoundCasesProps {
  query: URLSearchParams;
  count: number;
  page: number;
  /** The entities that the filters name. */
  narrowedBy: ShownEntity[];
}

const path = "/cases";

/** The list's address without one of the values that narrow it. */
function without(query: URLSearchParams, name: string, value: string): string {
  const rest = new URLSearchParams(
    [...query].filter(([n, v]) => n !== "page" && (n !== name || v !== value)),
  );
  return rest.size > 0 ? `${path}?${rest}` : path;
}

function Narrowed({ query, narrowedBy }: Pick<ArchiveListProps, "query" | "narrowedBy">) {
  const { t } = useLanguage();
  const nameOf = useEntityName();
  const called = (id: string) => {
    const entity = narrowedBy.find(({ entity_id }) => entity_id === id);
    return entity ? nameOf(entity) : id;
  };
  const labels: Record<string, (value: string) => string> = {
    q: (value) => t("archive.words_of_search", { words: value }),
    case_type: (value) => {
      const type = caseTypes.find((one) => one === value);
      return type ? t(`archive.type.${type}`) : value;
    },
    tags: (value) => t("archive.tagged", { tag: value }),
    entity: called,
    location: called,
  };
  const chips = [...query].flatMap(([name, value]) => {
    const label = labels[name]?.(value);
    return label && value !== "" ? [{ label, href: without(query, name, value) }] : [];
  });
  return chips.length > 0 ? <Chips chips={chips} of="list" /> : null;
}

/** Where no word fits as it is written, what sounds like it may, in either script. */
function BySound({ query }: Pick<ArchiveListProps, "query">) {
  const { t } = useLanguage();
  if (!query.get("q") || query.get("sounds")) return null;
  const bySound = new URLSearchParams(query);
  bySound.set("sounds", "true");
  bySound.delete("page");
  return (
    <ButtonLink href={`${path}?${bySound}`} tone="primary">
      {t("archive.by_sound")}
    </ButtonLink>
  );
}

function Search({ query }: Pick<ArchiveListProps, "query">) {
  const { t } = useLanguage();
  const form = freshForm({ q: query.get("q") ?? "", case_type: query.get("case_type") ?? "" });
  const kept = [...query].filter(
    ([name, value]) => ["tags", "entity", "location", "lang"].includes(name) && value,
  );
  return (
    <search>
      <form class="archive-search" method="get" action={path}>
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Field form={form} type="search" name="q" label={t("archive.search")} maxLength={200} />
        <Select
          form={form}
          name="case_type"
          label={t("archive.case_type")}
          placeholder={t("archive.all_types")}
          options={caseTypes.map((value) => ({ value, label: t(`archive.type.${value}`) }))}
        />
        <Button tone="primary" icon="search">
          {t("archive.find")}
        </Button>
      </form>
    </search>
  );
}

/** `/cases`: every public case, found by words and narrowed by what it is about. */
export function ArchiveList(props: ArchiveListProps) {
  const { cases, query, count, page, narrowedBy } = props;
  const { t, carry } = useLanguage();
  const isNarrowed = ["q", "case_type", "tags", "entity", "location"].some((name) => query.get(name));
  return (
    <div class="stack">
      <PageHeader title={t("archive.cases")} lead={t("archive.cases_lead")} />
      <Search query={query} />
      <div id="list" class="stack">
        <div class="row row--apart">
          <p class="archive-count" role="status">
            {t(isNarrowed ? "archive.found" : "archive.count", { count })}
          </p>
          <Narrowed query={query} narrowedBy={narrowedBy} />
        </div>
        {cases.length > 0 ? (
          <FoundCases {...props} />
        ) : isNarrowed ? (
          <EmptyState
            title={t("archive.none_found")}
            icon="search"
            action={
              <>
                <BySound query={query} />
                <ButtonLink href={carry(path)} tone="plain">
                  {t("archive.all_cases")}
                </ButtonLink>
              </>
            }
          >
            <p>{t("archive.none_found_words")}</p>
          </EmptyState>
        ) : (
          <EmptyState title={t("archive.no_cases")} icon="bookmark">
            <p>{t("archive.no_cases_words")}</p>
          </EmptyState>
        )}
        <Pages path={path} query={query} count={count} page={page} />
        {cases.length > 0 && (
          <Ways
            title={t("archive.go_on")}
            ways={[
              { href: "/follow", label: t("archive.follow_archive") },
              {
                ...{ href: `/cases/feed.atom${addressOf(query)}`, isFile: true },
                label: t(isNarrowed ? "archive.feed_found" : "archive.feed_archive"),
              },
              { href: `/cases.csv${addressOf(query)}`, label: t("archive.as_csv"), isFile: true },
            ]}
          />
        )}
      </div>
    </div>
  );
}
