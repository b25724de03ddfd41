import { writeDecimal } from "../../../../web/i18n/decimal";
import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, DataTable, EmptyState, Notice, PostForm } from "../../../../web/ui";
import { NONE } from "../../frame/amount";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import type { Found } from "../found";

export interface KnownProps {
  of: FramedCase;
  csrf: string;
  /** What the case asks, commodity by commodity. */
  groups: { title: string; questions: { key: string; label: string }[] }[];
  /** The question that is looked at. */
  asked: { key: string; label: string; unit: string | null };
  found: Found[];
  /** Of three studies or more, in the case's unit; else null. */
  median: number | null;
  /** The names of segments whose figure is far from that. */
  far: string[];
  segments: { id: string; name: string }[];
}

function ChooseQuestion({ of, groups, asked }: Pick<KnownProps, "of" | "groups" | "asked">) {
  const { t } = useLanguage();
  return (
    <form class="case-known" method="get" action={casePath(of.record.id, "drivers/known")}>
      <label for="known-key">{t("incomes.drivers.driver")}</label>
      <select class="input" id="known-key" name="key">
        {groups.map(({ title, questions }) => (
          <optgroup key={title} label={title}>
            {questions.map(({ key, label }) => (
              <option key={key} value={key} selected={key === asked.key}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Button tone="plain">{t("incomes.known.show")}</Button>
    </form>
  );
}

/** Where a figure is taken over to: one choice for all rows, each of which has its button. */
function Whither({ asked, segments }: Pick<KnownProps, "asked" | "segments">) {
  const { t } = useLanguage();
  return (
    <div class="case-known__whither">
      <input type="hidden" name="key" value={asked.key} />
      <label>
        <span>{t("incomes.known.for")}</span>
        <select class="input" name="segment_id">
          {segments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("incomes.known.as")}</span>
        <select class="input" name="mode">
          {(["current", "feasible"] as const).map((mode) => (
            <option key={mode} value={mode}>
              {t(`incomes.drivers.${mode}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Take({ one }: { one: Found }) {
  const { t } = useLanguage();
  const words = t("incomes.drivers.use_this");
  return (
    <Button tone="plain" small name="pick" value={one.id} label={`${words}: ${one.where}`}>
      {words}
    </Button>
  );
}

/** What studies and earlier cases say of one question, and the way to take a figure over with its source. */
export function KnownPage(props: KnownProps) {
  const { of, csrf, asked, found, median, far, segments } = props;
  const { t, locale } = useLanguage();
  const number = (value: number | null) => (value === null ? NONE : writeDecimal(value, locale));
  const inUnit = asked.unit ? `${t("incomes.known.figure")}, ${asked.unit}` : t("incomes.known.figure");
  const mayTake = of.mayEdit && found.some(({ value }) => value !== null);
  const table = (
    <DataTable
      caption={asked.label}
      rows={found}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t("incomes.explorers.source"),
          cell: ({ where, source }) => (source.link ? <a href={source.link}>{where}</a> : where),
        },
        { label: t("incomes.known.as_written"), cell: ({ says }) => says || NONE },
        { label: inUnit, numeric: true, cell: ({ value }) => number(value) },
        ...(mayTake
          ? [
              {
                label: t("incomes.drivers.use_this"),
                silent: true,
                cell: (one: Found) => (one.value === null ? null : <Take one={one} />),
              },
            ]
          : []),
      ]}
    />
  );
  return (
    <CaseFrame of={of} current="drivers" lead={t("incomes.known.lead")}>
      <ChooseQuestion {...props} />
      {median !== null && far.length > 0 && (
        <Notice tone="warn">
          {t("incomes.known.far", { segments: far.join(", "), median: number(median) })}
        </Notice>
      )}
      <Card flush title={asked.label}>
        {found.length === 0 ? (
          <EmptyState title={t("incomes.known.none")} icon="list">
            <p>{t("incomes.known.none_words")}</p>
          </EmptyState>
        ) : mayTake ? (
          <PostForm action={casePath(of.record.id, "drivers/known")} csrf={csrf} class="case-known__form">
            <Whither asked={asked} segments={segments} />
            {table}
          </PostForm>
        ) : (
          table
        )}
      </Card>
    </CaseFrame>
  );
}
