import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
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
import { CopyField } from "../../../../web/ui/copy";
import { AllCases, RoleChoice, TagChoices, UnitBoxes } from "../../admin/views/choices";
import { adminPath } from "../../admin/views/frame";
import type { Role } from "../../roles";
import type { UserRecord } from "../schemas";

const path = `${adminPath}/users`;

interface Named {
  id: string;
  name: string;
}

export interface UserChoices {
  /** Those that the reader may give. */
  roles: readonly Role[];
  units: Named[];
  companies: Named[];
  tags: Named[];
}

interface UserFormProps extends UserChoices {
  form: FormState;
  /** Null: somebody new. */
  user: UserRecord | null;
  csrf: string;
}

function UserForm({ form, user, csrf, roles, units, companies, tags }: UserFormProps) {
  const { t } = useLanguage();
  return (
    <Card>
      <PostForm
        action={user ? `${path}/${user.id}` : `${path}/new`}
        csrf={csrf}
        once={!user}
        edits={user ? form : undefined}
      >
        <FormFaults form={form} />
        <Field
          form={form}
          name="name"
          label={t("incomes.name")}
          maxLength={120}
          autocomplete="off"
          required
          autoFocus={!user}
        />
        {!user && (
          <Field
            form={form}
            name="email"
            label={t("incomes.email")}
            type="email"
            maxLength={254}
            autocomplete="off"
            required
          />
        )}
        <RoleChoice form={form} roles={roles} />
        <UnitBoxes form={form} units={units} />
        <AllCases form={form} />
        {companies.length > 0 && (
          <Select
            form={form}
            name="company_id"
            label={t("incomes.company")}
            required={false}
            placeholder={t("incomes.company_none")}
            options={companies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {tags.length > 0 && <TagChoices form={form} tags={tags} />}
        <FormActions>
          <Button>{t(user ? "common.save" : "incomes.users_invite")}</Button>
          <ButtonLink href={path} tone="plain">
            {t("common.cancel")}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </Card>
  );
}

const useBack = () => ({ href: path, label: useLanguage().t("incomes.users_title") });

export function NewUser(props: Omit<UserFormProps, "user">) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t("incomes.users_invite")} lead={t("incomes.users_invite_lead")} back={useBack()} />
      <UserForm {...props} user={null} />
    </>
  );
}

export interface OneUserProps extends UserChoices {
  form: FormState;
  user: UserRecord;
  csrf: string;
  /** Whether the reader may change what the person may do. */
  mayManage: boolean;
}

export function OneUser({ user, csrf, mayManage, ...rest }: OneUserProps) {
  const { t } = useLanguage();
  const actions = mayManage && (
    <>
      {user.status === "invited" && (
        <PostForm action={`${path}/${user.id}/invite`} csrf={csrf} compact>
          <Button tone="plain">{t("incomes.users_invite_again")}</Button>
        </PostForm>
      )}
      <Confirm label={t("incomes.users_remove")} title={t("incomes.users_remove_name", { name: user.name })}>
        <p>{t("incomes.users_remove_words")}</p>
        <PostForm action={`${path}/${user.id}/remove`} csrf={csrf}>
          <Button tone="danger">{t("incomes.users_remove")}</Button>
        </PostForm>
      </Confirm>
    </>
  );
  return (
    <>
      <PageHeader title={user.name} lead={user.email} back={useBack()} actions={actions} />
      {mayManage ? (
        <UserForm {...rest} user={user} csrf={csrf} />
      ) : (
        <Notice tone="info">
          <p>{t("incomes.users_not_yours", { role: t(`incomes.role_${user.role}`) })}</p>
        </Notice>
      )}
    </>
  );
}

/** The link is shown this once. */
export function InvitationLink({ name, url }: { name: string; url: string }) {
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t("incomes.users_invited", { name })} back={useBack()} />
      <Card>
        <Notice tone="info">
          <p>{t("incomes.users_link_words")}</p>
        </Notice>
        <CopyField label={t("incomes.users_link")} value={url} />
      </Card>
    </>
  );
}
