import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Confirm,
  Facts,
  FormActions,
  FormFaults,
  PageHeader,
  PostForm,
  Time,
} from "../../../../web/ui";
import { needOf, needsPath } from "../../paths";
import type { NeedRecord } from "../schemas";
import { NeedFields, type NeedFieldsProps } from "./need-fields";
import { Urgency } from "./need-title";

export interface NeedPageProps extends NeedFieldsProps {
  need: NeedRecord;
  place: string;
  assessment: string | null;
  mayWrite: boolean;
  csrf: string;
}

/** One need: how it is weighed, and for those who may, what changes it. */
export function NeedPage({ need, place, assessment, mayWrite, csrf, ...fields }: NeedPageProps) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader
        title={need.title}
        lead={place}
        badge={<Urgency urgency={need.urgency} />}
        back={{ href: needsPath, label: t("workshops.needs.title") }}
      />
      <div class="stack">
        <Card>
          {need.description !== "" && <p class="lines">{need.description}</p>}
          <Facts
            facts={[
              [t("workshops.needs.category"), t(`workshops.need_category.${need.category}`)],
              [t("workshops.needs.impact"), t("workshops.needs.of_five", { n: need.impact })],
              [
                t("workshops.needs.feasibility"),
                need.feasibility === null
                  ? t("workshops.needs.not_judged")
                  : t("workshops.needs.of_five", { n: need.feasibility }),
              ],
              [t("workshops.needs.status"), t(`workshops.need_status.${need.status}`)],
              [t("workshops.needs.assessment"), assessment ?? t("workshops.needs.no_assessment")],
              [
                t("workshops.needs.sources"),
                t("workshops.needs.so_many_answers", { count: need.answer_ids.length }),
              ],
              [t("workshops.needs.noted"), <Time key="at" at={need.created_at} />],
            ]}
          />
        </Card>
        {mayWrite && (
          <Card title={t("workshops.needs.edit")}>
            <PostForm action={needOf(need.id)} csrf={csrf} edits={fields.form}>
              <FormFaults form={fields.form} />
              <NeedFields {...fields} />
              <FormActions>
                <Button tone="primary">{t("workshops.needs.save")}</Button>
              </FormActions>
            </PostForm>
          </Card>
        )}
        {mayWrite && (
          <div>
            <Confirm label={t("workshops.needs.delete")} tone="plain" icon="trash">
              <p>{t("workshops.needs.delete_words")}</p>
              <PostForm action={needOf(need.id)} csrf={csrf} id="form-delete">
                <input type="hidden" name="action" value="delete" />
                <Button tone="danger">{t("workshops.needs.delete")}</Button>
              </PostForm>
            </Confirm>
          </div>
        )}
      </div>
    </>
  );
}
