import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Confirm,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  Notice,
  PageHeader,
  PostForm,
  Select,
} from "../../../../web/ui";
import { StateBadge } from "../../frame/views/frames";
import { casePath, peoplePath, sourcePath } from "../../paths";
import type { Role } from "../../roles";
import type { State } from "../../states/states";
import type { PersonRecord } from "../schemas";

export interface OnePersonProps {
  person: PersonRecord;
  /** They administer the organisation, and so everything here. */
  administers: boolean;
  /** Name, contact and status: of whoever has grants elsewhere, the organisation's administrators' alone. */
  mayChange: boolean;
  on: {
    cases: { case_id: string; title: string; state: State }[];
    reviews: { case_id: string; title: string; state: State }[];
    sources: { id: string; title: string }[];
  };
  roles: readonly Role[];
  form: FormState;
  csrf: string;
}

function Cases({
  title,
  cases,
  none,
}: {
  title: string;
  cases: OnePersonProps["on"]["cases"];
  none: string;
}) {
  return (
    <Card title={title}>
      {cases.length === 0 ? (
        <p class="quiet">{none}</p>
      ) : (
        <ul>
          {cases.map(({ case_id, title, state }) => (
            <li key={case_id}>
              <a href={casePath(case_id)}>{title}</a> <StateBadge state={state} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Edit({ person, mayChange, administers, roles, form, csrf }: Omit<OnePersonProps, "on">) {
  const { t } = useLanguage();
  const statuses = ["active", "inactive"] as const;
  return (
    <Card title={t("casebook.people.about")}>
      <PostForm action={`${peoplePath}/${person.id}`} csrf={csrf} edits={form}>
        <FormFaults form={form} />
        {mayChange ? (
          <>
            <Field form={form} name="name" label={t("casebook.people.name")} maxLength={120} required />
            <Field form={form} name="email" type="email" label={t("casebook.people.email")} />
            <Field form={form} name="phone" type="tel" label={t("casebook.people.phone")} />
          </>
        ) : (
          <>
            {["name", "email", "phone", "status"].map((name) => (
              <input key={name} type="hidden" name={name} value={form.values[name] ?? ""} />
            ))}
            <Notice tone="info">
              <p>{t("casebook.people.elsewhere")}</p>
            </Notice>
          </>
        )}
        {administers ? (
          <input type="hidden" name="role" value={person.role} />
        ) : (
          <Select
            form={form}
            name="role"
            label={t("casebook.people.role")}
            options={roles.map((role) => ({ value: role, label: t(`casebook.people.role.${role}`) }))}
          />
        )}
        {mayChange && (
          <Select
            form={form}
            name="status"
            label={t("casebook.people.status")}
            hint={t("casebook.people.status_hint")}
            options={statuses.map((one) => ({ value: one, label: t(`status.${one}`) }))}
          />
        )}
        <FormActions>
          <Button tone="primary">{t("common.save")}</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}

/** Somebody of the casebook: who they are here, and what they are on. */
export function OnePerson(props: OnePersonProps) {
  const { person, administers, mayChange, on, csrf } = props;
  const { t } = useLanguage();
  const here = `${peoplePath}/${person.id}`;
  return (
    <>
      <PageHeader
        title={person.name}
        lead={person.email ?? person.phone}
        back={{ href: peoplePath, label: t("casebook.people.title") }}
        actions={
          <>
            {person.invited && mayChange && (
              <PostForm action={`${here}/invite`} csrf={csrf} compact>
                <Button tone="plain">{t("casebook.people.invite_again")}</Button>
              </PostForm>
            )}
            {!administers && (
              <Confirm label={t("casebook.people.remove")}>
                <p>{t("casebook.people.remove_words")}</p>
                <PostForm action={`${here}/remove`} csrf={csrf}>
                  <Button tone="danger">{t("casebook.people.remove")}</Button>
                </PostForm>
              </Confirm>
            )}
          </>
        }
      />
      <div class="stack">
        <Edit {...props} />
        <Cases title={t("casebook.people.on_cases")} cases={on.cases} none={t("casebook.people.on_none")} />
        {person.role !== "contributor" && (
          <Cases
            title={t("casebook.people.on_reviews")}
            cases={on.reviews}
            none={t("casebook.people.on_none")}
          />
        )}
        <Card title={t("casebook.people.on_sources")}>
          {on.sources.length === 0 ? (
            <p class="quiet">{t("casebook.people.on_none")}</p>
          ) : (
            <ul>
              {on.sources.map(({ id, title }) => (
                <li key={id}>
                  <a href={sourcePath(id)}>{title}</a>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
