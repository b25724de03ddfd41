import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  DataTable,
  FormActions,
  FormFaults,
  type FormState,
  PostForm,
  Select,
} from "../../../../web/ui";
import type { CaseRecord } from "../../cases/schemas";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import type { Difference } from "../differences";
import { languageOf } from "./words-of";

export interface MoveCaseProps {
  of: FramedCase & { record: CaseRecord };
  form: FormState;
  newest: number;
  /** The version that is compared with the case's own. */
  chosen: number;
  differences: readonly Difference[];
  /** What the move would take away, where it was refused for that. */
  lost: readonly string[];
  csrf: string;
}

/** A case is let follow another version: what that asks otherwise, and what would be lost. */
export function MoveCase({ of, form, newest, chosen, differences, lost, csrf }: MoveCaseProps) {
  const { t, locale } = useLanguage();
  const { id, question_set: version } = of.record;
  const versions = Array.from({ length: newest }, (_, index) => newest - index);
  return (
    <CaseFrame of={of} current={null} lead={t("incomes.questions.move_lead", { version, newest })}>
      <Card>
        <PostForm action={casePath(id, "question-set")} csrf={csrf} id="move-case">
          <FormFaults form={form} />
          <Select
            form={form}
            name="version"
            label={t("incomes.questions.move_to")}
            options={versions
              .filter((one) => one !== version)
              .map((one) => ({
                value: String(one),
                label: t("incomes.questions.version_n", { version: one }),
              }))}
          />
          {lost.length > 0 && (
            <Check
              name="confirm_loss"
              label={t("incomes.profile.confirm_loss", { count: lost.length })}
              hint={lost.slice(0, 12).join(" · ")}
              checked={false}
            />
          )}
          <FormActions>
            <Button>{t("incomes.questions.move")}</Button>
            <ButtonLink href={casePath(id, "profile")} tone="plain">
              {t("incomes.profile.cancel")}
            </ButtonLink>
          </FormActions>
        </PostForm>
      </Card>
      <Card title={t("incomes.questions.differences", { version: chosen })} flush={differences.length > 0}>
        {differences.length === 0 ? (
          <p>{t("incomes.questions.same")}</p>
        ) : (
          <DataTable
            caption={t("incomes.questions.differences", { version: chosen })}
            rows={[...differences]}
            keyOf={(one) => String(one.id)}
            columns={[
              {
                label: t("incomes.questions.question"),
                cell: ({ id: number, label }) =>
                  t("incomes.questions.figure", { number, label: label[languageOf(locale)] }),
              },
              { label: t("incomes.questions.what"), cell: ({ what }) => t(`incomes.questions.${what}`) },
            ]}
          />
        )}
      </Card>
    </CaseFrame>
  );
}
