import type { Grant } from "../../../../worker/core/access/actor";
import type { ShownUser } from "../../../../worker/core/identity/user-list";
import { Button, ButtonLink } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Check, CheckGroup } from "../../../ui/check";
import { Confirm } from "../../../ui/confirm";
import { CopyField } from "../../../ui/copy";
import { Field } from "../../../ui/field";
import { Fault } from "../../../ui/field-frame";
import { type FormState, faultOf } from "../../../ui/form-state";
import { Notice } from "../../../ui/notice";
import { FormActions, FormFaults, PostForm } from "../../../ui/post-form";
import { ShareButtons } from "../../../ui/share-buttons";
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
  return (
    <Card>
      <PostForm action={user ? `${list}/${user.id}` : `${list}/new`} csrf={csrf} once={!user}>
        <FormFaults form={form} />
        <Field
          form={form}
          name="name"
          label="Name"
          maxLength={120}
          autocomplete="off"
          required
          autoFocus={!user}
        />
        <Field
          form={form}
          name="email"
          label="E-mail"
          type="email"
          maxLength={254}
          autocomplete="off"
          hint="The invitation is sent there."
        />
        <Field
          form={form}
          name="phone"
          label="Phone"
          type="tel"
          hint="With the country code, like +9779812345678. One of e-mail and phone is needed."
          autocomplete="off"
        />
        <CheckGroup legend="May do">
          {roles.map((role) => (
            <Check
              key={roleField(role)}
              name={roleField(role)}
              label={roleInWords(role)}
              checked={form.values[roleField(role)] !== undefined}
            />
          ))}
          <Fault id="roles-fault" words={faultOf(form, "grants")} />
        </CheckGroup>
        <FormActions>
          <Button>{user ? "Save" : "Invite"}</Button>
          <ButtonLink href={list} tone="plain">
            Cancel
          </ButtonLink>
        </FormActions>
      </PostForm>
    </Card>
  );
}

export function UserState({ user, csrf }: { user: ShownUser; csrf: string }) {
  const isActive = user.status === "active";
  const action = `${list}/${user.id}/${isActive ? "deactivate" : "reactivate"}`;
  return isActive ? (
    <Confirm label="Deactivate" tone="plain" title={`Deactivate ${user.name}?`}>
      <p>They are signed out at once and cannot sign in. What they did stays in the audit log.</p>
      <PostForm action={action} csrf={csrf}>
        <Button tone="danger">Deactivate</Button>
      </PostForm>
    </Confirm>
  ) : (
    <PostForm action={action} csrf={csrf} compact>
      <Button>Reactivate</Button>
    </PostForm>
  );
}

/** The link is shown this once. */
export function Invited({ name, url }: { name: string; url: string }) {
  return (
    <Card title={`${name} is invited`}>
      <Notice tone="info">
        <p>
          Send this link yourself, or wait: with an e-mail address we have sent it too. It works once, for
          seven days, and is not shown again.
        </p>
      </Notice>
      <CopyField label="Invitation link" value={url} />
      <ShareButtons
        url={url}
        text={`${name}, you are invited to Milepost. Choose your password here:`}
        what="the invitation"
      />
      <FormActions>
        <ButtonLink href={list} tone="plain">
          Back to users
        </ButtonLink>
      </FormActions>
    </Card>
  );
}
