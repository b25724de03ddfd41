import { useLanguage } from "../../../../web/i18n/language";
import { localeChoices } from "../../../../web/i18n/locales";
import { Badge } from "../../../../web/ui/badge";
import { Button } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { Confirm } from "../../../../web/ui/confirm";
import { DataTable } from "../../../../web/ui/data-table";
import { Field, Select } from "../../../../web/ui/field";
import type { FormState } from "../../../../web/ui/form-state";
import { FormActions, FormFaults, PostForm } from "../../../../web/ui/post-form";
import { Time } from "../../../../web/ui/time";
import { type MailingChoice, MailingChoices } from "../../mailings/views/choices";
import { PasskeysCard } from "../../passkeys/views/passkeys";
import { SecondFactorCard } from "../../second-factor/views/second-factor";
import type { ShownSession } from "../session-list";
import { deviceIn } from "./device";

export interface ProfileProps {
  profile: FormState;
  password: FormState;
  login: string;
  sessions: ShownSession[];
  hasSecondFactor: boolean;
  /** How many. */
  passkeys: number;
  /** Characters. */
  shortestPassword: number;
  mailings: MailingChoice[];
  csrf: string;
}

const here = "/dashboard/settings/profile";

function Sessions({ sessions, csrf }: Pick<ProfileProps, "sessions" | "csrf">) {
  const { t } = useLanguage();
  return (
    <Card
      title={t("profile.sessions")}
      flush
      actions={
        <Confirm label={t("profile.everywhere")} small>
          <p>{t("profile.everywhereWords")}</p>
          <PostForm action={`${here}/sign-out-everywhere`} csrf={csrf}>
            <FormActions>
              <Button tone="danger">{t("profile.everywhere")}</Button>
            </FormActions>
          </PostForm>
        </Confirm>
      }
    >
      <DataTable
        caption={t("profile.sessionsCaption")}
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t("profile.device"),
            cell: ({ user_agent, current }) => (
              <>
                {deviceIn(user_agent, t)} {current && <Badge tone="good">{t("profile.thisOne")}</Badge>}
              </>
            ),
          },
          { label: t("profile.network"), cell: ({ ip_masked }) => ip_masked || "–" },
          { label: t("profile.signedIn"), cell: ({ created_at }) => <Time at={created_at} /> },
          {
            label: t("profile.end"),
            silent: true,
            cell: ({ id, current, user_agent }) =>
              current ? null : (
                <PostForm action={`${here}/sessions/${id}/end`} csrf={csrf} compact>
                  <Button tone="quiet" small label={t("profile.endOn", { device: deviceIn(user_agent, t) })}>
                    {t("profile.end")}
                  </Button>
                </PostForm>
              ),
          },
        ]}
      />
    </Card>
  );
}

export function Profile({
  profile,
  password,
  login,
  sessions,
  hasSecondFactor,
  passkeys,
  shortestPassword,
  mailings,
  csrf,
}: ProfileProps) {
  const { t } = useLanguage();
  return (
    <div class="stack">
      <Card title={t("profile.you")} lead={t("profile.signInAs", { login })}>
        <PostForm action={here} csrf={csrf} edits={profile}>
          <FormFaults form={profile} />
          <Field
            form={profile}
            name="name"
            label={t("settings.name")}
            autocomplete="name"
            maxLength={120}
            required
          />
          <Select
            form={profile}
            name="locale"
            label={t("settings.language")}
            options={localeChoices(profile.values.locale)}
          />
          <FormActions>
            <Button>{t("common.save")}</Button>
          </FormActions>
        </PostForm>
      </Card>
      <Card title={t("profile.password")} lead={t("profile.passwordLead")}>
        <PostForm action={`${here}/password`} csrf={csrf}>
          <FormFaults form={password} />
          <input type="text" name="username" value={login} autocomplete="username" hidden />
          <Field
            form={password}
            name="current_password"
            label={t("password.current")}
            type="password"
            autocomplete="current-password"
            required
          />
          <Field
            form={password}
            name="new_password"
            label={t("password.new")}
            hint={t("profile.passwordHint", { shortest: shortestPassword })}
            type="password"
            autocomplete="new-password"
            required
          />
          <FormActions>
            <Button>{t("profile.changePassword")}</Button>
          </FormActions>
        </PostForm>
      </Card>
      <PasskeysCard count={passkeys} />
      <SecondFactorCard isOn={hasSecondFactor} />
      <MailingChoices choices={mailings} csrf={csrf} />
      <Sessions sessions={sessions} csrf={csrf} />
    </div>
  );
}
