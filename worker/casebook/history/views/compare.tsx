import { formatDate } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import { Card } from "../../../../web/ui";
import type { CaseRecord } from "../../cases/schemas";
import { compareContents } from "../../compare/compare-contents";
import { Comparison } from "../../compare/views/comparison";
import { type Content, caseTypes } from "../../content/fields";
import { CaseFrame } from "../../frame/views/frames";
import { comparePath } from "../../paths";
import { ChooseVersions } from "./history";

export interface CompareProps {
  record: CaseRecord;
  from: number;
  to: number;
  contents: [from: Content, to: Content];
  numbers: number[];
  /** Of entities and sources, by their ids. */
  names: Record<string, string>;
}

/** Two versions of a case, field by field. */
export function Compare({ record, from, to, contents: [before, after], numbers, names }: CompareProps) {
  const { t, locale } = useLanguage();
  const told = (field: string, value: string): string => {
    if (field.endsWith("_date")) return formatDate(value, locale);
    const type = caseTypes.find((one) => one === value);
    return type ? t(`casebook.frame.type.${type}`) : value;
  };
  return (
    <CaseFrame
      {...{ caseId: record.case_id, title: record.title, state: record.state, part: "compare" }}
      lead={t("casebook.history.compared", { from, to })}
      compare={comparePath(record.case_id, from, to)}
    >
      <Card>
        <Comparison changes={compareContents(before, after)} nameOf={(id) => names[id] ?? id} told={told} />
      </Card>
      <ChooseVersions caseId={record.case_id} numbers={numbers} from={from} to={to} />
    </CaseFrame>
  );
}
