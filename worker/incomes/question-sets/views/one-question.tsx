import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  CheckGroup,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PageHeader,
  PostForm,
  Select,
  TextArea,
} from "../../../../web/ui";
import { INCOME_QUESTION, QUESTION_ROLES, type Question, UNIT_WORDS } from "../../engine/question";
import { questionsPath } from "./question-list";
import { languageOf } from "./words-of";

export interface OneQuestionProps {
  form: FormState;
  /** Null: a new one. */
  question: Question | null;
  questions: readonly Question[];
  /** The version that the form was shown with; it publishes the next. */
  version: number;
  categories: { id: number; name: string; name_fr: string }[];
  csrf: string;
}

type PartProps = Pick<OneQuestionProps, "form" | "question" | "questions" | "categories">;

/** Where a question stands, its unit, and for which commodities it is asked. */
function Place({ form, question, questions, categories }: PartProps) {
  const { t, locale } = useLanguage();
  const language = languageOf(locale);
  const units = UNIT_WORDS.map((value) => ({ value, label: t(`incomes.questions.unit.${value}`) }));
  return (
    <>
      <Select
        form={form}
        name="parent_id"
        label={t("incomes.questions.below")}
        options={questions
          .filter(({ type, id }) => type !== "diversified" && id !== question?.id)
          .map(({ id, label }) => ({ value: String(id), label: `#${id} ${label[language]}` }))}
      />
      <div class="pair">
        <Select
          form={form}
          name="unit"
          label={t("incomes.questions.unit")}
          placeholder={t("incomes.questions.ratio")}
          options={units}
        />
        <Select
          form={form}
          name="per"
          label={t("incomes.questions.per")}
          placeholder={t("incomes.questions.per_none")}
          options={units}
        />
      </div>
      <Select
        form={form}
        name="role"
        label={t("incomes.questions.role")}
        placeholder={t("incomes.questions.role_none")}
        options={QUESTION_ROLES.map((value) => ({ value, label: t(`incomes.questions.role.${value}`) }))}
      />
      <CheckGroup form={form} name="category_ids" legend={t("incomes.questions.categories")}>
        {categories.map(({ id, name, name_fr }) => (
          <Check
            key={id}
            name={`category_ids.${id}`}
            label={language === "fr" ? name_fr : name}
            checked={form.values[`category_ids.${id}`] !== undefined}
          />
        ))}
      </CheckGroup>
    </>
  );
}

function Formulas({ form }: Pick<PartProps, "form">) {
  const { t } = useLanguage();
  return (
    <>
      <Field
        form={form}
        name="formula"
        label={t("incomes.questions.formula")}
        hint={t("incomes.questions.formula_hint")}
        required={false}
        autocomplete="off"
      />
      <div class="pair">
        <Field
          form={form}
          name="formula_per_yield"
          label={t("incomes.questions.formula_per_yield")}
          required={false}
          autocomplete="off"
        />
        <Field
          form={form}
          name="formula_per_tree"
          label={t("incomes.questions.formula_per_tree")}
          required={false}
          autocomplete="off"
        />
      </div>
    </>
  );
}

/** One question as a form: what is changed makes the next version. */
export function OneQuestion(props: OneQuestionProps) {
  const { form, question, version, csrf } = props;
  const { t, locale } = useLanguage();
  const isAsked = question === null || question.type === "question";
  const title =
    question === null
      ? t("incomes.questions.new")
      : t("incomes.questions.edit", { number: question.id, label: question.label[languageOf(locale)] });
  return (
    <>
      <PageHeader title={title} back={{ href: questionsPath, label: t("incomes.questions.title") }} />
      <Card>
        <PostForm action={`${questionsPath}/${question?.id ?? "new"}`} csrf={csrf} id="question" once>
          <input type="hidden" name="version" value={String(version)} />
          <FormFaults form={form} />
          {question === null && (
            <Field
              form={form}
              name="id"
              label={t("incomes.questions.number")}
              inputMode="numeric"
              autocomplete="off"
              short
            />
          )}
          <div class="pair">
            <Field form={form} name="label_en" label={t("incomes.questions.label_en")} maxLength={200} />
            <Field form={form} name="label_fr" label={t("incomes.questions.label_fr")} maxLength={200} />
          </div>
          <div class="pair">
            <TextArea
              form={form}
              name="description_en"
              lang="en"
              label={t("incomes.questions.description_en")}
              required={false}
              rows={2}
            />
            <TextArea
              form={form}
              name="description_fr"
              lang="fr"
              label={t("incomes.questions.description_fr")}
              required={false}
              rows={2}
            />
          </div>
          {isAsked && <Place {...props} />}
          {(isAsked || question?.id === INCOME_QUESTION) && <Formulas form={form} />}
          <FormActions>
            <Button>{t("incomes.questions.publish", { version: version + 1 })}</Button>
            {question !== null && question.id !== INCOME_QUESTION && (
              <Button tone="plain" name="remove" value="1">
                {t("incomes.questions.remove")}
              </Button>
            )}
            <ButtonLink href={questionsPath} tone="plain">
              {t("common.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </Card>
    </>
  );
}
