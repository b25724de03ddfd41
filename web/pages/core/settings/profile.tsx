import type { ShownSession } from "../../../../worker/core/identity/session-list";
import { localeChoices } from "../../../i18n/locales";
import { Badge } from "../../../ui/badge";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Confirm } from "../../../ui/confirm";
import { DataTable } from "../../../ui/data-table";
import { Field, Select } from "../../../ui/field";
import type { FormState } from "../../../ui/form-state";
import { FormActions, FormFaults, PostForm } from "../../../ui/post-form";
import { type Clock, Time } from "../../../ui/time";
import { deviceIn } from "./device";

export interface ProfileProps {
  profile: FormState;
  password: FormState;
  login: string;
  sessions: ShownSession[];
  csrf: string;
  clock: Clock;
}

const here = "/dashboard/settings/profile";

function Sessions({ sessions, csrf, clock }: Pick<ProfileProps, "sessions" | "csrf" | "clock">) {
  return (
    <Card
      title="Where you are signed in"
      flush
      actions={
        <Confirm label="Sign out everywhere" small>
          <p>Every device is signed out, this one too.</p>
          <PostForm action={`${here}/sign-out-everywhere`} csrf={csrf}>
            <FormActions>
              <Button tone="danger">Sign out everywhere</Button>
            </FormActions>
          </PostForm>
        </Confirm>
      }
    >
      <DataTable
        caption="Your sessions"
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          {
            label: "Device",
            cell: ({ user_agent, current }) => (
              <>
                {deviceIn(user_agent)} {current && <Badge tone="good">This one</Badge>}
              </>
            ),
          },
          { label: "Network", cell: ({ ip_masked }) => ip_masked || "–" },
          { label: "Signed in", cell: ({ created_at }) => <Time at={created_at} clock={clock} /> },
          {
            label: "End",
            silent: true,
            cell: ({ id, current, user_agent }) =>
              current ? null : (
                <PostForm action={`${here}/sessions/${id}/end`} csrf={csrf} compact>
                  <Button tone="quiet" small label={`End the session on ${deviceIn(user_agent)}`}>
                    End
                  </Button>
                </PostForm>
              ),
          },
        ]}
      />
    </Card>
  );
}

export function Profile({ profile, password, login, sessions, csrf, clock }: ProfileProps) {
  return (
    <div class="stack">
      <Card title="You" lead={`You sign in as ${login}.`}>
        <PostForm action={here} csrf={csrf}>
          <FormFaults form={profile} />
          <Field form={profile} name="name" label="Name" autocomplete="name" maxLength={120} required />
          <Select
            form={profile}
            name="locale"
            label="Language"
            options={localeChoices(profile.values.locale)}
          />
          <FormActions>
            <Button>Save</Button>
          </FormActions>
        </PostForm>
      </Card>
      <Card title="Password" lead="Your other devices are signed out when you change it.">
        <PostForm action={`${here}/password`} csrf={csrf}>
          <FormFaults form={password} />
          <input type="text" name="username" value={login} autocomplete="username" hidden />
          <Field
            form={password}
            name="current_password"
            label="Current password"
            type="password"
            autocomplete="current-password"
            required
          />
          <Field
            form={password}
            name="new_password"
            label="New password"
            hint="At least 10 characters."
            type="password"
            autocomplete="new-password"
            required
          />
          <FormActions>
            <Button>Change password</Button>
          </FormActions>
        </PostForm>
      </Card>
      <Sessions sessions={sessions} csrf={csrf} clock={clock} />
    </div>
  );
}
