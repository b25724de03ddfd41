import { useLanguage } from "../../../../web/i18n/language";
import { Check, CheckGroup, type FormState, Select } from "../../../../web/ui";
import type { Role } from "../../roles";

interface Named {
  id: string;
  name: string;
}

export const unitField = (id: string) => `unit.${id}`;

/** Business units, as boxes. */
export function UnitBoxes({ form, units }: { form: FormState; units: Named[] }) {
  const { t } = useLanguage();
  return (
    <CheckGroup form={form} name="business_unit_ids" legend={t("incomes.units")}>
      {units.map(({ id, name }) => (
        <Check
          key={id}
          name={unitField(id)}
          label={name}
          checked={form.values[unitField(id)] !== undefined}
        />
      ))}
    </CheckGroup>
  );
}

/** One of the roles, each with what it means. */
export function RoleChoice({ form, roles }: { form: FormState; roles: readonly Role[] }) {
  const { t } = useLanguage();
  const chosen = form.values.role ?? roles[0];
  return (
    <CheckGroup form={form} name="role" legend={t("incomes.role")}>
      {roles.map((role) => (
        <Check
          key={role}
          type="radio"
          name="role"
          value={role}
          label={t(`incomes.role_${role}`)}
          hint={t(`incomes.role_${role}_hint`)}
          checked={role === chosen}
        />
      ))}
    </CheckGroup>
  );
}

/** Whether somebody is let into all cases of their units. */
export function AllCases({ form }: { form: FormState }) {
  const { t } = useLanguage();
  return (
    <Check
      name="all_cases"
      label={t("incomes.all_cases")}
      hint={t("incomes.all_cases_hint")}
      checked={form.values.all_cases !== undefined}
    />
  );
}

export const tagField = (id: string) => `tag.${id}`;

/** What somebody may do with the cases of each tag. */
export function TagChoices({ form, tags }: { form: FormState; tags: Named[] }) {
  const { t } = useLanguage();
  const options = (["", "view", "edit"] as const).map((value) => ({
    value,
    label: t(`incomes.permission_${value || "none"}`),
  }));
  return (
    <details open={tags.some(({ id }) => form.values[tagField(id)])}>
      <summary>{t("incomes.tag_grants")}</summary>
      <p class="quiet small">{t("incomes.tag_grants_hint")}</p>
      {tags.map(({ id, name }) => (
        <Select key={id} form={form} name={tagField(id)} label={name} options={options} required={false} />
      ))}
    </details>
  );
}
