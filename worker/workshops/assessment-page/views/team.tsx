import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  FormActions,
  FormFaults,
  type FormState,
  optionsOf,
  PostForm,
  Select,
} from "../../../../web/ui";
import type { AssessmentRecord } from "../../assessments/schemas";
import { type TeamRole, teamRoles } from "../../assessments/values";
import { assessmentOf } from "../../paths";
import { NewFacilitator } from "./new-facilitator";

export interface TeamProps {
  assessment: AssessmentRecord;
  /** Who may be on it. */
  people: { id: string; name: string }[];
  isStaff: boolean;
  form: FormState;
  /** Of somebody who is made a facilitator. */
  newForm: FormState;
  csrf: string;
}

/** Whoever is added facilitates it, most often. */
const offeredRoles: TeamRole[] = ["facilitator", ...teamRoles.filter((role) => role !== "facilitator")];

function AddMember({ assessment, people, form, csrf }: Omit<TeamProps, "isStaff" | "newForm">) {
  const { t } = useLanguage();
  return (
    <PostForm action={assessmentOf(assessment.id)} csrf={csrf} id="form-team">
      <FormFaults form={form} />
      <input type="hidden" name="action" value="team_add" />
      <div class="pair">
        <Select
          form={form}
          name="person_id"
          label={t("workshops.assessment.person")}
          hint={t("workshops.assessment.person_hint")}
          options={optionsOf(people)}
          placeholder={t("workshops.assessment.choose")}
        />
        <Select
          form={form}
          name="role"
          label={t("workshops.assessment.role")}
          options={offeredRoles.map((value) => ({ value, label: t(`workshops.team_role.${value}`) }))}
        />
      </div>
      <FormActions>
        <Button tone="plain" icon="plus">
          {t("workshops.assessment.team_add")}
        </Button>
      </FormActions>
    </PostForm>
  );
}

/** Who works on the assessment, and as what. */
export function Team(props: TeamProps) {
  const { assessment, isStaff, csrf, newForm } = props;
  const { t } = useLanguage();
  const { id, team } = assessment;
  return (
    <Card title={t("workshops.assessment.team")} id="team">
      {team.length === 0 ? (
        <p class="quiet">{t("workshops.assessment.no_team")}</p>
      ) : (
        <ul class="stack stack--tight">
          {team.map(({ person_id, name, role }) => (
            <li key={`${person_id} ${role}`} class="row row--apart">
              <span>
                <strong>{name}</strong> <span class="quiet small">{t(`workshops.team_role.${role}`)}</span>
              </span>
              {isStaff && (
                <PostForm
                  action={assessmentOf(id)}
                  csrf={csrf}
                  compact
                  id={`form-remove-${person_id}-${role}`}
                >
                  <input type="hidden" name="action" value="team_remove" />
                  <input type="hidden" name="person_id" value={person_id} />
                  <input type="hidden" name="role" value={role} />
                  <Button
                    tone="quiet"
                    small
                    label={t("ui.named", { what: t("workshops.assessment.team_remove"), name })}
                  >
                    {t("workshops.assessment.team_remove")}
                  </Button>
                </PostForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {isStaff && <AddMember {...props} />}
      {isStaff && <NewFacilitator id={id} form={newForm} csrf={csrf} />}
    </Card>
  );
}
