import type { ShownKey } from "../../../../worker/core/identity/api-key-list";
import { StatusBadge } from "../../../ui/badge";
import { Button, ButtonLink } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Check, CheckGroup } from "../../../ui/check";
import { Confirm } from "../../../ui/confirm";
import { CopyField } from "../../../ui/copy";
import { DataTable } from "../../../ui/data-table";
import { EmptyState } from "../../../ui/empty-state";
import { DateField, Field } from "../../../ui/field";
import { Fault } from "../../../ui/field-frame";
import { type FormState, faultOf } from "../../../ui/form-state";
import { Notice } from "../../../ui/notice";
import { type ListData, Pager } from "../../../ui/pager";
import { FormActions, FormFaults, PostForm } from "../../../ui/post-form";
import { type Clock, Time } from "../../../ui/time";

const path = "/dashboard/settings/api-keys";

const scopeWords = {
  "track:write": ["Send sign-ups and enrolments", "For your own sign-up system."],
  "stats:read": ["Read statistics", "For a report or a screen of your own."],
  "exports:write": ["Make exports", "For a job that fetches files."],
  admin: ["Everything", "Give this to nobody but your own automation."],
} as const;

export interface ApiKeysProps {
  keys: ListData<ShownKey>;
  form: FormState;
  csrf: string;
  clock: Clock;
}

function Keys({ keys, csrf, clock }: Omit<ApiKeysProps, "form">) {
  return (
    <Card flush title="API keys" actions={<a href="/docs/api">How to use them</a>}>
      {keys.total === 0 ? (
        <EmptyState title="No key yet" icon="key">
          <p>A program that sends sign-ups, or reads your numbers, needs a key. Make one below.</p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption="API keys"
            rows={keys.data}
            keyOf={({ id }) => id}
            columns={[
              { label: "Name", cell: ({ name }) => name },
              { label: "May", cell: ({ scopes }) => scopes.map((scope) => scopeWords[scope][0]).join(", ") },
              { label: "Status", cell: ({ status }) => <StatusBadge status={status} /> },
              { label: "Made", cell: ({ created_at }) => <Time at={created_at} clock={clock} /> },
              {
                label: "Ends",
                cell: ({ expires_at }) => (expires_at ? <Time at={expires_at} clock={clock} /> : "never"),
              },
              {
                label: "Revoke",
                silent: true,
                cell: ({ id, name, status }) =>
                  status === "active" ? (
                    <Confirm label="Revoke" tone="quiet" small title={`Revoke ${name}?`} what={name}>
                      <p>Whatever uses this key stops with its next call. This cannot be taken back.</p>
                      <PostForm action={`${path}/${id}/revoke`} csrf={csrf}>
                        <Button tone="danger">Revoke the key</Button>
                      </PostForm>
                    </Confirm>
                  ) : null,
              },
            ]}
          />
          <Pager path={path} query={{}} list={keys} />
        </>
      )}
    </Card>
  );
}

export function ApiKeys({ form, csrf, ...rest }: ApiKeysProps) {
  return (
    <>
      <Keys csrf={csrf} {...rest} />
      <Card title="New key">
        <PostForm action={path} csrf={csrf} once>
          <FormFaults form={form} />
          <Field
            form={form}
            name="name"
            label="Name"
            hint="What will use it."
            maxLength={120}
            autocomplete="off"
            required
          />
          <CheckGroup legend="It may">
            {Object.entries(scopeWords).map(([scope, [label, hint]]) => (
              <Check
                key={scope}
                name={`scope.${scope}`}
                label={label}
                hint={hint}
                checked={form.values[`scope.${scope}`] !== undefined}
              />
            ))}
            <Fault id="scopes-fault" words={faultOf(form, "scopes")} />
          </CheckGroup>
          <DateField
            form={form}
            name="expires_at"
            label="Ends on"
            required={false}
            hint="The start of that day, UTC."
          />
          <FormActions>
            <Button>Make the key</Button>
          </FormActions>
        </PostForm>
      </Card>
    </>
  );
}

/** The key is shown this once. */
export function NewKey({ name, value }: { name: string; value: string | null }) {
  return (
    <Card title={name}>
      {value ? (
        <>
          <Notice tone="warn">
            <p>Copy the key now. It is not kept, and cannot be shown again.</p>
          </Notice>
          <CopyField label="API key" value={value} />
        </>
      ) : (
        <Notice tone="info">
          <p>
            This key was made already, and was shown then. If nobody copied it, revoke it and make another.
          </p>
        </Notice>
      )}
      <FormActions>
        <ButtonLink href={path} tone="plain">
          Done
        </ButtonLink>
      </FormActions>
    </Card>
  );
}
