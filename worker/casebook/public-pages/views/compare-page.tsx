import { formatLongDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { PageHeader } from "../../../../web/ui";
import { compareContents } from "../../compare/compare-contents";
import { Comparison } from "../../compare/views/comparison";
import { useSummary } from "../../compare/views/summary";
import { caseTypes } from "../../content/fields";
import { casePath, type ShownCase, versionPath } from "../shown-case";
import { DayOf } from "./day";
import { useEntityName } from "./told";

/** `/cases/:case_id/compare`: two versions of a case that both can be read. */
export function ComparePage({ from, to }: { from: ShownCase; to: ShownCase }) {
  const { t, locale, carry } = useLanguage();
  const summary = useSummary("case");
  const nameOfEntity = useEntityName();
  const names = new Map([
    ...[...from.entities, ...to.entities].map((entity) => [entity.entity_id, nameOfEntity(entity)] as const),
    ...[...from.sources, ...to.sources].map(({ source_id, title }) => [source_id, title] as const),
  ]);
  const told = (field: string, value: string): string => {
    if (/(^|_)date$/.test(field)) return formatLongDate(value, locale);
    const type = caseTypes.find((one) => one === value);
    return type ? t(`archive.type.${type}`) : value;
  };
  const version = ({ case_id, versionInfo }: ShownCase) => (
    <li>
      <a href={carry(versionPath(case_id, versionInfo.version_number))}>
        {t("archive.version", { version: versionInfo.version_number })}
      </a>
      , <DayOf at={versionInfo.datetime} />: {summary(versionInfo.change_summary)}
    </li>
  );
  return (
    <div class="stack archive-narrow">
      <PageHeader
        title={t("archive.compare_title")}
        back={{ href: carry(casePath(to.case_id)), label: to.title }}
      />
      <ol class="compare-versions">
        {version(from)}
        {version(to)}
      </ol>
      <Comparison changes={compareContents(from, to)} nameOf={(id) => names.get(id) ?? id} told={told} />
    </div>
  );
}
