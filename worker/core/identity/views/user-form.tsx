import { useLanguage } from "../../../../web/i18n/language";
import { Button, ButtonLink } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { Check, CheckGroup } from "../../../../web/ui/check";
import { Confirm } from "../../../../web/ui/confirm";
import { Field } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import { FormActions, FormFaults, PostForm } from "../../../../web/ui/post-form";
import type { Grant } from "../../access/actor";
import type { ShownUser } from "../user-list";
import { LinkCard } from "./link-card";
import { roleField, roleInWords } from "./roles";

export interface UserFormProps {
  form: FormState;
  /** Null: somebody new. */
  user: ShownUser | null;
  /** Roles that an administrator may give. */
  roles: Grant[];
  csrf: string;
}

const list = "/dashboard/settings/users";

export function UserForm({ form, user, roles, csrf }: UserFormProps) {
  const { t } = useLanguage();
  return (
    <Card>
      <PostForm
        action={user ? `${list}/${user.id}` : `${list}/new`}
        csrf={csrf}
        once={!user}
        edits={user ? form : undefined}
      >
        <FormFaults form={form} />
        <Field
          form={form}
          name="name"
          label={t("settings.name")}
          maxLength={120}
          autocomplete="off"
          required
          autoFocus={!user}
        />
        <Field
          form={form}
          name="email"
          label={t("users.email")}
          type="email"
          maxLength={254}
          autocomplete="off"
          hint={t("users.emailHint")}
        />
        <Field
          form={form}
          name="phone"
          label={t("users.phone")}
          type="tel"
          hint={t("users.phoneHint")}
          autocomplete="off"
        />
        <CheckGroup form={form} name="grants" legend={t("users.mayDo")}>
          {roles.map((role) => (
            <Check
              key={roleField(role)}
              name={roleField(role)}
              label={roleInWords(role, t)}
              checked={form.values[roleField(role)] !== undefined}
            />
          ))}
        </CheckGroup>
        <FormActions>
          <Button>{t(user ? "common.save" : "users.invite")}</Button>
          <ButtonLink href={list} tone="plain">
            {t("common.cancel")}
          </ButtonLink>
        </FormActions>
      </PostForm>
    </Card>
  );
}

export function UserState({ user, csrf }: { user: ShownUser; csrf: string }) {
  const { t } = useLanguage();
  const isActive = user.status === "active";
  const action = `${list}/${user.id}/${isActive ? "deactivate" : "reactivate"}`;
  return isActive ? (
    <>
      {user.invited && (
        <PostForm action={`${list}/${user.id}/invite`} csrf={csrf} compact>
          <Button tone="plain">{t("users.inviteAgain")}</Button>
        </PostForm>
      )}
      {user.totp && (
        <Confirm
          label={t("factor.removeOf")}
          tone="plain"
          title={t("factor.removeOfName", { name: user.name })}
        >
          <p>{t("factor.removeOfWords")}</p>
          <PostForm action={`${list}/${user.id}/remove-second-factor`} csrf={csrf}>
            <Button tone="danger">{t("factor.removeOf")}</Button>
          </PostForm>
        </Confirm>
      )}
      <Confirm
        label={t("users.deactivate")}
        tone="plain"
        title={t("users.deactivateName", { name: user.name })}
      >
        <p>{t("users.deactivateWords")}</p>
        <PostForm action={action} csrf={csrf}>
          <Button tone="danger">{t("users.deactivate")}</Button>
        </PostForm>
      </Confirm>
    </>
  ) : (
    <PostForm action={action} csrf={csrf} compact>
      <Button>{t("users.reactivate")}</Button>
    </PostForm>
  );
}

/** The link is shown this once. */
export function Invited({ name, url }: { name: string; url: string }) {
  const { t } = useLanguage();
  return (
    <LinkCard
      title={t("users.isInvited", { name })}
      words={t("users.sendLink")}
      label={t("users.link")}
      url={url}
      message={t("users.message", { name })}
      share={{ title: t("users.theInvitation"), what: t("users.theInvitation") }}
      back={list}
    />
  );
}
