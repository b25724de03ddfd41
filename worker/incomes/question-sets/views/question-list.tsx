import { useLanguage } from "../../../../web/i18n/language";
import {
  ButtonLink,
  Card,
  DataTable,
  Filters,
  isPastTheEnd,
  type ListData,
  PageHeader,
  Pager,
  PastTheEnd,
} from "../../../../web/ui";
import { adminPath } from "../../admin/views/frame";
import type { Question } from "../../engine/question";
import { TryFormula, type TryFormulaProps } from "./try-formula";
import { languageOf, unitWords } from "./words-of";

export const questionsPath = `${adminPath}/master/questions`;

export interface QuestionListProps extends TryFormulaProps {
  version: number;
  newest: number;
  list: ListData<Question>;
  mayWrite: boolean;
}

function Questions({ version, newest, list, questions, query, mayWrite }: QuestionListProps) {
  const { t, locale } = useLanguage();
  const labels = new Map(questions.map(({ id, label }) => [id, label[languageOf(locale)]]));
  const mayEdit = mayWrite && version === newest;
  return (
    <Card
      flush
      title={t(version === newest ? "incomes.questions.newest" : "incomes.questions.older", { version })}
      lead={t("incomes.questions.count", { count: questions.length })}
    >
      {isPastTheEnd(list) ? (
        <PastTheEnd path={questionsPath} query={query} list={list} />
      ) : (
        <>
          <DataTable
            caption={t("incomes.questions.title")}
            rows={list.data}
            keyOf={({ id }) => String(id)}
            columns={[
              {
                label: t("incomes.questions.question"),
                cell: ({ id, label }) => {
                  const words = label[languageOf(locale)];
                  return mayEdit ? <a href={`${questionsPath}/${id}`}>{words}</a> : words;
                },
              },
              { label: t("incomes.questions.number"), cell: ({ id }) => `#${id}` },
              {
                label: t("incomes.questions.below"),
                cell: ({ parent_id }) =>
                  parent_id === null ? "–" : `#${parent_id} ${labels.get(parent_id) ?? ""}`,
              },
              { label: t("incomes.questions.unit"), cell: (one) => unitWords(t, one) },
              {
                label: t("incomes.questions.formula"),
                cell: ({ id, formula }) =>
                  formula ? (
                    <code>{formula}</code>
                  ) : questions.some(({ parent_id }) => parent_id === id) ? (
                    <span class="quiet">{t("incomes.questions.sum")}</span>
                  ) : (
                    "–"
                  ),
              },
            ]}
          />
          <Pager path={questionsPath} query={query} list={list} />
        </>
      )}
    </Card>
  );
}

/** A version of what households are asked, and a formula tried with it. */
export function QuestionList(props: QuestionListProps) {
  const { version, newest, query, mayWrite } = props;
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={t("incomes.questions.title")}
        lead={t("incomes.questions.lead")}
        back={{ href: `${adminPath}/master`, label: t("incomes.master_title") }}
        actions={
          mayWrite && (
            <ButtonLink href={`${questionsPath}/new`} icon="plus">
              {t("incomes.questions.new")}
            </ButtonLink>
          )
        }
      />
      <div class="stack">
        {newest > 1 && (
          <Filters
            path={questionsPath}
            query={{ ...query, version: String(version) }}
            isFiltered={version !== newest}
            filters={[
              {
                name: "version",
                label: t("incomes.questions.version"),
                all: t("incomes.questions.version_n", { version: newest }),
                options: Array.from({ length: newest - 1 }, (_, index) => {
                  const value = String(newest - 1 - index);
                  return { value, label: t("incomes.questions.version_n", { version: value }) };
                }),
              },
            ]}
          />
        )}
        <div id="list" class="stack">
          <Questions {...props} />
        </div>
        <TryFormula {...props} />
      </div>
    </>
  );
}
